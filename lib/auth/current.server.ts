import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { viewerOf } from "@/lib/auth/session.server";
import type { Viewer } from "@/lib/viewer";

/** Who looks at the page that is being drawn, or null; asked once for each request, however many components ask. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
	return viewerOf((await headers()).get("cookie"));
});

/** The viewer of a page that needs one; anybody else is sent to sign in, and back to `next` (a path of ours) after. */
export async function requireViewer(next?: string): Promise<Viewer> {
	const viewer = await currentViewer();
	if (viewer) return viewer;
	redirect(next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in");
}
