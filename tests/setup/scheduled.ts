import { eq } from "drizzle-orm";
import { scheduledMessages } from "@/db/schema/later";
import { newId } from "@/lib/ids";
import { scheduleMessage } from "@/lib/scheduled/commands.server";
import type { ScheduleInput } from "@/lib/scheduled/input";
import { listScheduled } from "@/lib/scheduled/queries.server";
import { sendDue } from "@/lib/scheduled/send.server";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { page, texts } from "@/tests/setup/talk";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const inMs = (ms: number) => new Date(Date.now() + ms);

/** In an hour, unless told otherwise. */
export const schedule = (
	viewer: Viewer,
	id: string,
	over: Partial<ScheduleInput> = {},
) =>
	scheduleMessage(viewer, id, {
		clientId: newId(),
		text: "see you there",
		attachmentIds: [],
		dueAt: inMs(HOUR_MS),
		...over,
	});

/** All that a person has waiting. */
export const waiting = async (viewer: Viewer) =>
	must(await listScheduled(viewer));

/** What stands in the log, as this person reads it. */
export const said = async (viewer: Viewer, id: string) =>
	texts((await page(viewer, id)).messages);

/** The clock of the job, so long after now. */
export const runAt = (ms: number) => sendDue(inMs(ms));

export const ofRow = (id: string) => eq(scheduledMessages.id, id);
