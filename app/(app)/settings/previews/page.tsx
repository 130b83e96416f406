import type { Metadata } from "next";
import { HelpButton } from "@/components/help/help-button";
import { PreviewChoices } from "@/components/previews/preview-choices";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { readPreviewChoices } from "@/lib/previews/choices.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).previews.title };
}

export default async function PreviewsPage() {
	const viewer = await requireViewer("/settings/previews");
	const [t, choices] = await Promise.all([
		getT(),
		readPreviewChoices(viewer.personId),
	]);
	return (
		<PageFrame
			title={t.previews.title}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="messages#links" />}
		>
			<Section title={t.previews.title}>
				<PreviewChoices choices={choices} />
			</Section>
		</PageFrame>
	);
}
