import { createHash } from "node:crypto";
import { and, eq, gt, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import {
	noticeSettings,
	pushSettings,
	pushSubscriptions,
} from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import type { SubscribeInput } from "@/lib/notices/input";
import {
	LOUDNESS_AT_FIRST,
	type LoudKind,
	type Loudness,
} from "@/lib/notices/kinds";
import { isEndpoint } from "@/lib/notices/push.server";
import type { Quiet } from "@/lib/notices/push-rules";
import { areKeys, type PushTarget } from "@/lib/notices/web-push.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * From here on the viewer's device is woken there. One place for each session, and each place for one session: a browser
 * that another person signs in on is theirs. Refuses what is no address of a push service in the open internet.
 */
export async function subscribe(
	viewer: Viewer,
	{ endpoint, keys, origin }: SubscribeInput,
): Promise<Result<null>> {
	if (!isEndpoint(endpoint) || !areKeys(keys)) return refuse("invalid");
	const row = {
		personId: viewer.personId,
		endpointHash: hashOf(endpoint),
		endpoint,
		...keys,
		origin,
		failingSince: null,
	};
	await transaction(async (tx) => {
		await tx
			.delete(pushSubscriptions)
			.where(
				and(
					eq(pushSubscriptions.endpointHash, row.endpointHash),
					ne(pushSubscriptions.sessionId, viewer.sessionId),
				),
			);
		await tx
			.insert(pushSubscriptions)
			.values({
				...row,
				sessionId: viewer.sessionId,
				createdAt: new Date(),
			})
			.onDuplicateKeyUpdate({ set: row });
	});
	return ok();
}

/** The viewer's device is not woken any more. Harmless when it was not. */
export async function unsubscribe(viewer: Viewer): Promise<Result<null>> {
	await database()
		.delete(pushSubscriptions)
		.where(eq(pushSubscriptions.sessionId, viewer.sessionId));
	return ok();
}

/** A device that can be woken, and what its person wants of that. */
export type Device = {
	sessionId: string;
	personId: string;
	language: string;
	target: PushTarget;
	origin: string;
	isFailing: boolean;
	hidesText: boolean;
	quiet: Quiet;
};

/** The living devices of these people, or only this one; a session that has ended has none. */
export async function readDevices(by: {
	personIds?: string[];
	sessionId?: string;
}): Promise<Device[]> {
	const { personIds, sessionId } = by;
	if (personIds?.length === 0) return [];
	const rows = await database()
		.select({
			sessionId: pushSubscriptions.sessionId,
			personId: pushSubscriptions.personId,
			endpoint: pushSubscriptions.endpoint,
			p256dh: pushSubscriptions.p256dh,
			auth: pushSubscriptions.auth,
			origin: pushSubscriptions.origin,
			failingSince: pushSubscriptions.failingSince,
			language: people.language,
			hidesText: sql<number>`coalesce(${pushSettings.hidesText}, 1)`,
			quietFrom: pushSettings.quietFrom,
			quietTo: pushSettings.quietTo,
			quietDays: pushSettings.quietDays,
			timeZone: pushSettings.timeZone,
		})
		.from(pushSubscriptions)
		.innerJoin(sessions, eq(sessions.id, pushSubscriptions.sessionId))
		.innerJoin(people, eq(people.id, pushSubscriptions.personId))
		.leftJoin(pushSettings, eq(pushSettings.personId, people.id))
		.where(
			and(
				isNotNull(pushSubscriptions.endpoint),
				gt(sessions.expiresAt, new Date()),
				personIds && inArray(pushSubscriptions.personId, personIds),
				sessionId ? eq(pushSubscriptions.sessionId, sessionId) : undefined,
			),
		);
	return rows.map((row) => ({
		sessionId: row.sessionId,
		personId: row.personId,
		language: row.language,
		target: {
			endpoint: row.endpoint ?? "",
			p256dh: row.p256dh ?? "",
			auth: row.auth ?? "",
		},
		origin: row.origin ?? "",
		isFailing: row.failingSince !== null,
		hidesText: Boolean(row.hidesText),
		quiet: {
			quietFrom: row.quietFrom,
			quietTo: row.quietTo,
			quietDays: row.quietDays ?? 0,
			timeZone: row.timeZone ?? "UTC",
		},
	}));
}

/** How loud these kinds are to these people, as they have set it; by person and kind. */
export async function readLoudness(
	personIds: string[],
	kinds: LoudKind[],
): Promise<(personId: string, kind: LoudKind) => Loudness> {
	const rows =
		personIds.length === 0
			? []
			: await database()
					.select()
					.from(noticeSettings)
					.where(
						and(
							inArray(noticeSettings.personId, personIds),
							inArray(noticeSettings.kind, kinds),
						),
					);
	const set = new Map(
		rows.map(({ personId, kind, level }) => [`${personId} ${kind}`, level]),
	);
	return (personId, kind) =>
		set.get(`${personId} ${kind}`) ?? LOUDNESS_AT_FIRST[kind];
}

/** The push service knows this device no more: its address goes at once, and the day stays for its person to see. */
export async function noteGone(device: Device): Promise<void> {
	await database()
		.update(pushSubscriptions)
		.set({
			...{ endpointHash: null, endpoint: null, p256dh: null, auth: null },
			failingSince: sql`coalesce(${pushSubscriptions.failingSince}, utc_date())`,
		})
		.where(isStill(device));
}

/** Whether the device accepts what it is sent, from this day on; asks the database only to change its mind. */
export async function noteAccepting(
	device: Device,
	isAccepting: boolean,
): Promise<void> {
	if (isAccepting !== device.isFailing) return;
	await database()
		.update(pushSubscriptions)
		.set({ failingSince: isAccepting ? null : sql`utc_date()` })
		.where(isStill(device));
}

/** Whether there is any device to wake in this house. */
export async function hasDevices(): Promise<boolean> {
	const [row] = await database()
		.select({ sessionId: pushSubscriptions.sessionId })
		.from(pushSubscriptions)
		.where(isNotNull(pushSubscriptions.endpoint))
		.limit(1);
	return row !== undefined;
}

/** The same place as it was read: meanwhile the browser may have given another. */
const isStill = ({ sessionId, target }: Device) =>
	and(
		eq(pushSubscriptions.sessionId, sessionId),
		eq(pushSubscriptions.endpointHash, hashOf(target.endpoint)),
	);

const hashOf = (endpoint: string) =>
	createHash("sha256").update(endpoint).digest("hex");
