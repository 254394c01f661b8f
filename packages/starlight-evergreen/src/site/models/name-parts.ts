/** A name cut where a line may break in it: `GetPlanHTTPError2` is `Get`, `Plan`, `HTTP`, `Error2`. A dot ends a part too. */
export function nameParts(name: string): string[] {
  return name.split(/(?<=\.)|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
}
