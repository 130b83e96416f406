import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notices";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import { parseLocale } from "@/lib/i18n/locale";
import { noteGone, readDevices } from "@/lib/notices/subscriptions.server";
import type { PushStateView, PushTestView } from "@/lib/notices/view";
import { openPush, vapidKeys } from "@/lib/notices/wake.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Whether the viewer's device is woken, as far as the server knows. */
export async function readPushState(
	viewer: Viewer,
): Promise<Result<PushStateView>> {
	const [row] = await database()
		.select({
			endpointHash: pushSubscriptions.endpointHash,
			failingSince: pushSubscriptions.failingSince,
		})
		.from(pushSubscriptions)
		.where(eq(pushSubscriptions.sessionId, viewer.sessionId));
	return ok({
		publicKey: vapidKeys().publicKey,
		isOn: Boolean(row?.endpointHash),
		failingSince: row?.failingSince ?? null,
	});
}

/** Wakes the viewer's own device once, whatever the hour, and says whether it was taken. Refuses one that is not woken at all. */
export async function testPush(viewer: Viewer): Promise<Result<PushTestView>> {
	const [device] = await readDevices({ sessionId: viewer.sessionId });
	if (!device) return refuse("not_found");
	const desk = await openPush();
	const { notices } = dictionaryOf(parseLocale(viewer.language) ?? "en");
	const verdict = await desk.test(device, {
		...{ personId: viewer.personId, kind: "message", tag: "test" },
		...{ url: "/settings/notifications", title: notices.test },
		...{ text: notices.testText, hiddenText: notices.testText },
	});
	if (verdict === "gone") await noteGone(device);
	if (verdict === "taken" || verdict === "gone") return ok({ result: verdict });
	return ok({ result: "unreachable" });
}
