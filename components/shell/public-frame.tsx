import Link from "next/link";
import type { ReactNode } from "react";
import { LocaleSwitch } from "@/components/i18n/locale-switch";
import { ForgetSignedOut } from "@/components/pwa/forget-signed-out";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import type { Theme } from "@/lib/settings/theme";
import { Wordmark } from "./mark";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";

/** The walls of the pages before the door: name at the top, help, language and look at the bottom. */
export function PublicFrame({
	t,
	theme,
	children,
}: {
	t: ServerWords;
	theme: Theme;
	children: ReactNode;
}) {
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
				<p className="flex flex-wrap gap-x-4 text-ink-soft text-sm">
					{t.landing.source}
					<Link href="/help" className="text-accent-text underline">
						{t.help.title}
					</Link>
				</p>
				<div className="flex flex-wrap gap-3">
					<LocaleSwitch />
					<ThemeSwitch theme={theme} />
				</div>
			</footer>
		</div>
	);
}
