import type { ReactNode } from "react";
import { Keys } from "@/components/keys/keys";
import type { Words } from "@/lib/i18n/en";
import { FocusKeeper } from "./focus-keeper";
import { KeyboardInset } from "./keyboard-inset";
import { type Me, Navigation, type NavigationBadges } from "./navigation";
import { SkipLink } from "./skip-link";

/**
 * The walls of every page for who is signed in: skip link, navigation, and `main` (`#content`), which scrolls by
 * itself so that a conversation can fill exactly the screen. `badges` are slots, so that live counts stay with whoever
 * knows them; `notice` stands above the page (a lost connection, say).
 */
export function AppShell({
	t,
	me,
	badges,
	notice,
	children,
}: {
	t: Words;
	me: Me;
	badges?: NavigationBadges;
	notice?: ReactNode;
	children: ReactNode;
}) {
	return (
		<div className="grid h-app grid-rows-[minmax(0,1fr)_auto] overflow-hidden lg:grid-cols-[var(--spacing-rail)_minmax(0,1fr)] lg:grid-rows-1">
			<SkipLink label={t.shell.skip} />
			<Navigation me={me} badges={badges} />
			<div className="row-start-1 flex min-h-0 min-w-0 flex-col pt-safe-top lg:col-start-2">
				{notice}
				<main
					id="content"
					tabIndex={-1}
					className="pane-scroll min-h-0 flex-1 outline-none"
				>
					{children}
				</main>
			</div>
			<KeyboardInset />
			<FocusKeeper />
			<Keys />
		</div>
	);
}
