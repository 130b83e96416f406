import type { PersonCardView } from "@/lib/people/view";
import type {
	ReportedKind,
	ReportOutcome,
	ReportPlace,
	ReportReason,
} from "@/lib/reports/kinds";

/** A report as who made it sees it: the copy is not for them, since what they saw may have been taken back. */
export type OwnReportView = {
	id: string;
	kind: ReportedKind;
	about: PersonCardView;
	reason: ReportReason;
	/** What the reporter added; empty when nothing. */
	words: string;
	/** ISO 8601. */
	reportedAt: string;
	/** Null while it waits. */
	answer: { outcome: ReportOutcome; words: string; at: string } | null;
};

/** A report as the owner of the server sees it. */
export type ReportView = OwnReportView & {
	reporter: PersonCardView;
	/** Where it was said, for a message. */
	place: ReportPlace | null;
	/** The words as they were when they were reported, cut short when they are very many; null for a person. */
	copy: string | null;
	/** How many files were with it; they are not copied. */
	attachmentCount: number;
};

export type ReportsView = {
	/** Those that wait longest first. */
	waiting: ReportView[];
	waitingCount: number;
	/** What was answered last first. */
	answered: ReportView[];
};
