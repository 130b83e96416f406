import { Flag } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HelpButton } from "@/components/help/help-button";
import { AnswerForm } from "@/components/reports/answer-form";
import { ReportCard } from "@/components/reports/report-card";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/state";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { listReports } from "@/lib/reports/queries.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).reports.title };
}

export default async function ReportsPage() {
	const viewer = await requireViewer("/settings/reports");
	const [t, reports] = await Promise.all([getT(), listReports(viewer)]);
	if (!reports.ok) notFound();
	const { waiting, waitingCount, answered } = reports.value;
	const words = t.reports;
	const left = waitingCount - waiting.length;
	return (
		<PageFrame
			title={words.title}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="owner#reports" />}
		>
			<section className="grid gap-4" aria-labelledby="waiting">
				<h2 id="waiting" className="font-bold text-lg">
					{words.waitingTitle}
				</h2>
				{waiting.length === 0 && (
					<EmptyState icon={<Flag />} title={words.none}>
						{words.noneHint}
					</EmptyState>
				)}
				<ul className="grid gap-4">
					{waiting.map((report) => (
						<ReportCard key={report.id} words={words} report={report}>
							<AnswerForm
								reportId={report.id}
								words={{
									answerTo: words.answerTo(report.reporter.displayName),
									answerHint: words.answerHint,
									outcomes: words.outcomes,
									answered: words.answered,
								}}
							/>
						</ReportCard>
					))}
				</ul>
				{left > 0 && <p className="text-ink-soft">{words.more(left)}</p>}
			</section>
			{answered.length > 0 && (
				<section className="grid gap-4" aria-labelledby="answered">
					<h2 id="answered" className="font-bold text-lg">
						{words.answeredTitle}
					</h2>
					<ul className="grid gap-4">
						{answered.map((report) => (
							<ReportCard key={report.id} words={words} report={report} />
						))}
					</ul>
				</section>
			)}
		</PageFrame>
	);
}
