import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { viewerOf } from "@/lib/auth/session.server";
import type { Viewer } from "@/lib/viewer";

/** Who looks at the page that is being drawn, or null; asked once for each request, however many components ask. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
	return viewerOf((await headers()).get("cookie"));
});

/** Who looks at a page, when it is somebody with an account; a guest is a visitor there. */
export async function currentMember(): Promise<Viewer | null> {
	const viewer = await currentViewer();
	return viewer?.role === "guest" ? null : viewer;
}

/**
 * The viewer of a page that needs one; anybody else is sent to sign in, and back to `next` (a path of ours) after. For a
 * guest there is no such page unless it says `isOpenToGuests`.
 */
export async function requireViewer(
	next?: string,
	{ isOpenToGuests = false } = {},
): Promise<Viewer> {
	const viewer = await currentViewer();
	if (viewer?.role === "guest" && !isOpenToGuests) notFound();
	if (viewer) return viewer;
	redirect(next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in");
}
