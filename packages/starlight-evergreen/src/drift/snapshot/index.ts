export {
  findStaleReports,
  locateReportBlocks,
  readReports,
  reportFileName,
  writeReportFiles,
} from './report-files.ts';
export { parseReports, type ReportBlocks, type ReportText } from './parse-reports.ts';
export type { LineContent } from './read-block.ts';
export { type KnownModels, snapshotOf } from './snapshot-of.ts';
export { writeReport, writeReports } from './write-report.ts';
