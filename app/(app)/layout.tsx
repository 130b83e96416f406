import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { currentViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { mediaUrl } from "@/lib/media/view";
import { readMe } from "@/lib/realtime/queries.server";

/**
 * The walls of every page for who is signed in. A layout is not drawn again when one walks from page to page, so it
 * is no lock: each page asks `requireViewer` for itself.
 */
export default async function AppLayout({ children }: { children: ReactNode }) {
	const viewer = await currentViewer();
	// The page below sends them to sign in, and unlike a layout it knows the way back.
	if (!viewer) return children;
	const [t, me] = await Promise.all([getT(), readMe(viewer)]);
	if (!me.ok) throw new Error("the viewer is gone");
	const { person } = me.value;
	return (
		<AppShell
			t={t}
			me={{
				id: person.id,
				handle: person.handle,
				displayName: person.displayName,
				photoUrl: person.photoId ? mediaUrl(person.photoId, "thumbnail") : null,
			}}
		>
			{children}
		</AppShell>
	);
}
