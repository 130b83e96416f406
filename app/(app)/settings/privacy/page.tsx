import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PrivacySettings } from "@/components/privacy/privacy-settings";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { readPrivacy } from "@/lib/privacy/queries.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).privacy.title };
}

export default async function PrivacyPage() {
	const viewer = await requireViewer("/settings/privacy");
	const [t, privacy] = await Promise.all([getT(), readPrivacy(viewer)]);
	if (!privacy.ok) notFound();
	return (
		<PageFrame
			title={t.privacy.title}
			back={<BackLink label={t.settings.title} />}
		>
			<PrivacySettings words={t.privacy} first={privacy.value} />
			<Section title={t.reports.ownTitle} lead={t.reports.ownLead}>
				<Link href="/reports" className="link justify-self-start">
					{t.reports.ownOpen}
				</Link>
			</Section>
		</PageFrame>
	);
}
