import { listNotices } from "@/lib/notices/queries.server";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";

/** The first page under somebody's bell. */
export const listed = async (viewer: Viewer) =>
	must(await listNotices(viewer, { limit: 50 })).notices;

/** What stands under a bell, as kind and who did it. */
export const bell = async (viewer: Viewer) =>
	(await listed(viewer)).map(({ kind, actors }) => [
		kind,
		...actors.map(({ id }) => id),
	]);

/** What a device hears when the bell changes. */
export type Told = { unseen: number };
