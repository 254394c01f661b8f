export { findStaleReports, readReports, reportFileName, writeReportFiles } from './report-files.ts';
export { parseReports, type ReportText } from './parse-reports.ts';
export { snapshotOf } from './snapshot-of.ts';
export { writeReport, writeReports } from './write-report.ts';
