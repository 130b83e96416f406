import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { LocaleSwitch } from "@/components/i18n/locale-switch";
import { ForgetSignedOut } from "@/components/pwa/forget-signed-out";
import { Wordmark } from "@/components/shell/mark";
import { SkipLink } from "@/components/shell/skip-link";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { getT } from "@/lib/i18n/locale.server";
import { parseTheme, THEME_COOKIE } from "@/lib/settings/theme";

/** The walls of the pages before the door: name at the top, language and look at the bottom. */
export default async function PublicLayout({
	children,
}: {
	children: ReactNode;
}) {
	const t = await getT();
	const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
	return (
		<div className="mx-auto grid min-h-app max-w-6xl grid-rows-[auto_1fr_auto] gap-6 px-5 pt-[max(1.25rem,var(--spacing-safe-top))] pb-[max(1.25rem,var(--spacing-safe-bottom))] sm:px-8">
			<ForgetSignedOut />
			<SkipLink label={t.shell.skip} />
			<header className="flex">
				<Link href="/" className="rounded-md">
					<Wordmark />
				</Link>
			</header>
			<main id="content" tabIndex={-1} className="min-w-0 outline-none">
				{children}
			</main>
			<footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t pt-4">
				<p className="text-ink-soft text-sm">{t.landing.source}</p>
				<div className="flex flex-wrap gap-3">
					<LocaleSwitch />
					<ThemeSwitch theme={theme} />
				</div>
			</footer>
		</div>
	);
}
