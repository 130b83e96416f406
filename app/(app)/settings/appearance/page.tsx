import type { Metadata } from "next";
import { cookies } from "next/headers";
import { BackLink } from "@/components/settings/back-link";
import { LanguageSetting } from "@/components/settings/language-setting";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { parseTheme, THEME_COOKIE } from "@/lib/settings/theme";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).settings.appearance };
}

export default async function AppearancePage() {
	await requireViewer("/settings/appearance", { isOpenToGuests: true });
	const [t, jar] = await Promise.all([getT(), cookies()]);
	return (
		<PageFrame
			title={t.settings.appearance}
			back={<BackLink label={t.settings.title} />}
		>
			<Section title={t.shell.theme}>
				<ThemeSwitch theme={parseTheme(jar.get(THEME_COOKIE)?.value)} />
			</Section>
			<Section title={t.shell.language}>
				<LanguageSetting />
			</Section>
		</PageFrame>
	);
}
