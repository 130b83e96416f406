import { Flag } from "lucide-react";
import type { Metadata } from "next";
import { OwnReportCard } from "@/components/reports/report-card";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/state";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { listOwnReports } from "@/lib/reports/queries.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).reports.ownTitle };
}

export default async function OwnReportsPage() {
	const viewer = await requireViewer("/reports");
	const [t, own] = await Promise.all([getT(), listOwnReports(viewer)]);
	return (
		<PageFrame
			title={t.reports.ownTitle}
			lead={t.reports.ownLead}
			back={<BackLink href="/settings/privacy" label={t.privacy.title} />}
		>
			{own.length === 0 && (
				<EmptyState icon={<Flag />} title={t.reports.ownNone}>
					{t.reports.ownNoneHint}
				</EmptyState>
			)}
			<ul className="grid gap-4">
				{own.map((report) => (
					<OwnReportCard key={report.id} words={t.reports} report={report} />
				))}
			</ul>
		</PageFrame>
	);
}
