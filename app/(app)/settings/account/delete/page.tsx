import type { Metadata } from "next";
import { LeaveForm } from "@/components/account/leave-form";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).account.deleteTitle };
}

/** What deleting an account means, and the last word on it. */
export default async function DeletePage() {
	const viewer = await requireViewer("/settings/account/delete");
	const { account } = await getT();
	return (
		<PageFrame
			title={account.deleteTitle}
			back={<BackLink label={account.title} href="/settings/account" />}
		>
			<ul className="grid list-disc gap-2 ps-5">
				{account.deletePoints.map((point) => (
					<li key={point}>{point}</li>
				))}
			</ul>
			<p className="text-ink-soft">{account.deleteExport}</p>
			<Section title={account.deleteTitle} lead={account.deleteLead}>
				<LeaveForm handle={viewer.handle} />
			</Section>
		</PageFrame>
	);
}
