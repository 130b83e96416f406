import type { ReactNode } from "react";
import { NameLink } from "@/components/people/name-link";
import { Tag } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { ReportWords } from "@/lib/i18n/en/reports";
import type { PersonCardView } from "@/lib/people/view";
import type { OwnReportView, ReportView } from "@/lib/reports/view";

/** A report as the owner reads it: who, about whom, what was said, and why. */
export function ReportCard({
	words,
	report,
	children,
}: {
	words: ReportWords;
	report: ReportView;
	/** The form that answers it. */
	children?: ReactNode;
}) {
	const { copy, place, kind, attachmentCount } = report;
	return (
		<Frame
			words={words}
			report={report}
			what={place ? words.places[place] : words.kinds[kind]}
			answerTitle={words.answerTo(report.reporter.displayName)}
			people={
				<>
					<Name label={words.from} person={report.reporter} />
					<Name label={words.about} person={report.about} />
				</>
			}
		>
			{copy !== null && (
				<Said label={words.copy} isQuote>
					{copy || words.noCopy}
				</Said>
			)}
			{attachmentCount > 0 && (
				<p className="text-ink-soft text-sm">{words.files(attachmentCount)}</p>
			)}
			{report.words && <Said label={words.added}>{report.words}</Said>}
			{children}
		</Frame>
	);
}

/** A report as who made it reads it: what they wrote, and what came of it. */
export function OwnReportCard({
	words,
	report,
}: {
	words: ReportWords;
	report: OwnReportView;
}) {
	return (
		<Frame
			words={words}
			report={report}
			what={words.kinds[report.kind]}
			answerTitle={words.ownAnswer}
			people={<Name label={words.about} person={report.about} />}
		>
			{report.words && <Said label={words.ownAdded}>{report.words}</Said>}
			{!report.answer && <p className="text-ink-soft">{words.ownWaits}</p>}
		</Frame>
	);
}

function Frame({
	words,
	report: { id, reason, reportedAt, answer },
	what,
	people,
	answerTitle,
	children,
}: {
	words: ReportWords;
	report: OwnReportView;
	what: string;
	people: ReactNode;
	answerTitle: string;
	children: ReactNode;
}) {
	return (
		<li
			id={id}
			className="grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-3 rounded-xl border border-line bg-raised p-5 shadow-raised target:border-accent"
		>
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
				<h3 className="font-semibold">{what}</h3>
				<Tag>{words.reasons[reason]}</Tag>
				<Time at={reportedAt} className="ms-auto text-ink-soft text-sm" />
			</div>
			<dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">{people}</dl>
			{children}
			{answer && (
				<div className="grid gap-1 border-line border-t pt-3">
					<p className="font-semibold text-accent-text">
						{words.outcomes[answer.outcome]}
					</p>
					{answer.words && <Said label={answerTitle}>{answer.words}</Said>}
				</div>
			)}
		</li>
	);
}

function Name({ label, person }: { label: string; person: PersonCardView }) {
	return (
		<div className="flex min-w-0 flex-wrap gap-x-1.5">
			<dt className="text-ink-soft">{label}</dt>
			<dd className="wrap-anywhere min-w-0">
				<NameLink
					person={person}
					name={person.displayName}
					className="font-semibold text-inherit"
				/>
			</dd>
		</div>
	);
}

function Said({
	label,
	isQuote = false,
	children,
}: {
	label: string;
	isQuote?: boolean;
	children: string;
}) {
	const look = "wrap-anywhere whitespace-pre-wrap";
	return (
		<figure className="grid gap-1">
			<figcaption className="text-ink-soft text-sm">{label}</figcaption>
			{isQuote ? (
				<blockquote
					dir="auto"
					className={`${look} rounded-lg bg-sunken px-3 py-2`}
				>
					{children}
				</blockquote>
			) : (
				<p dir="auto" className={look}>
					{children}
				</p>
			)}
		</figure>
	);
}
