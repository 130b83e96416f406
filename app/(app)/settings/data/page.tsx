import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { SegmentedForm } from "@/components/ui/segmented-form";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { chooseSaver } from "@/lib/settings/actions";
import { getSaver } from "@/lib/settings/current.server";
import { SAVER_CHOICES } from "@/lib/settings/saver";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).look.saver };
}

export default async function DataPage() {
	await requireViewer("/settings/data", { isOpenToGuests: true });
	const [t, { saver }] = await Promise.all([getT(), getSaver()]);
	return (
		<PageFrame
			title={t.look.saver}
			back={<BackLink label={t.settings.title} />}
		>
			<Section title={t.look.saver} lead={t.look.saverLead}>
				<SegmentedForm
					action={chooseSaver}
					name="saver"
					label={t.look.saver}
					chosen={saver}
					options={SAVER_CHOICES.map((value) => ({
						value,
						label: t.look.savers[value],
					}))}
				/>
				<p className="text-ink-soft text-sm">{t.look.saverHere}</p>
			</Section>
		</PageFrame>
	);
}
