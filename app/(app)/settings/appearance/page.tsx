import type { Metadata } from "next";
import { HelpButton } from "@/components/help/help-button";
import { BackLink } from "@/components/settings/back-link";
import { LanguageSetting } from "@/components/settings/language-setting";
import { LookSettings } from "@/components/settings/look-settings";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { getLook } from "@/lib/settings/current.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).settings.appearance };
}

export default async function AppearancePage() {
	await requireViewer("/settings/appearance", { isOpenToGuests: true });
	const [t, look] = await Promise.all([getT(), getLook()]);
	return (
		<PageFrame
			title={t.settings.appearance}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="start#language" />}
		>
			<LookSettings t={t} look={look} />
			<Section title={t.shell.language}>
				<LanguageSetting />
			</Section>
		</PageFrame>
	);
}
