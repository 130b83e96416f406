import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import { database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import {
	noticeSettings,
	pushSettings,
	pushSubscriptions,
} from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import type { KindInput, QuietInput } from "@/lib/notices/input";
import {
	LOUDNESS_AT_FIRST,
	type Loudness,
	SETTING_KINDS,
	type SettingKind,
} from "@/lib/notices/kinds";
import { DEAF_PEOPLE_MAX } from "@/lib/notices/limits";
import type {
	DeafPersonView,
	NoticeSettingsView,
	PushDeviceView,
} from "@/lib/notices/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** How loud each kind is to the viewer, when they want quiet, and which of their devices are woken. */
export async function readNoticeSettings(
	viewer: Viewer,
): Promise<NoticeSettingsView> {
	const { personId } = viewer;
	const [rows, [own], devices] = await Promise.all([
		database()
			.select()
			.from(noticeSettings)
			.where(eq(noticeSettings.personId, personId)),
		database()
			.select()
			.from(pushSettings)
			.where(eq(pushSettings.personId, personId)),
		readPushDevices(viewer),
	]);
	const set = new Map<string, Loudness>(
		rows.map(({ kind, level }) => [kind, level]),
	);
	return {
		levels: Object.fromEntries(
			SETTING_KINDS.map((kind) => [
				kind,
				set.get(kind) ?? LOUDNESS_AT_FIRST[kind],
			]),
		) as Record<SettingKind, Loudness>,
		quiet: {
			hidesText: own?.hidesText ?? true,
			quietFrom: own?.quietFrom ?? null,
			quietTo: own?.quietTo ?? null,
			quietDays: own?.quietDays ?? 0,
			timeZone: own?.timeZone ?? null,
		},
		devices,
	};
}

/** The viewer's signed-in devices that were ever to be woken, this one first known. */
async function readPushDevices(viewer: Viewer): Promise<PushDeviceView[]> {
	const rows = await database()
		.select({
			sessionId: sessions.id,
			label: sessions.deviceLabel,
			failingSince: pushSubscriptions.failingSince,
		})
		.from(pushSubscriptions)
		.innerJoin(sessions, eq(sessions.id, pushSubscriptions.sessionId))
		.where(
			and(
				eq(pushSubscriptions.personId, viewer.personId),
				gt(sessions.expiresAt, new Date()),
			),
		)
		.orderBy(asc(sessions.id));
	return rows.map(({ sessionId, ...row }) => ({
		...row,
		isCurrent: sessionId === viewer.sessionId,
	}));
}

/** Sets how loud one kind is to the viewer; what is under the bell already stays. */
export async function setKind(
	{ personId }: Viewer,
	{ kind, level }: KindInput,
): Promise<Result<null>> {
	await database()
		.insert(noticeSettings)
		.values({ personId, kind, level })
		.onDuplicateKeyUpdate({ set: { level } });
	return ok();
}

/** Sets when nothing may wake the viewer, and what their lock screens show. */
export async function setQuiet(
	{ personId }: Viewer,
	input: QuietInput,
): Promise<Result<null>> {
	const row = { ...input, quietDays: daysOf(input.quietDays) };
	await database()
		.insert(pushSettings)
		.values({ personId, ...row })
		.onDuplicateKeyUpdate({ set: row });
	return ok();
}

const daysOf = (bits: number) => bits & 0b111_1111;

/** Whose devices accept no notifications, and since when, the longest first: for who runs the server and is asked why. */
export async function readDeafPeople(): Promise<DeafPersonView[]> {
	const rows = await database()
		.select({
			displayName: people.displayName,
			label: sessions.deviceLabel,
			failingSince: pushSubscriptions.failingSince,
		})
		.from(pushSubscriptions)
		.innerJoin(sessions, eq(sessions.id, pushSubscriptions.sessionId))
		.innerJoin(people, eq(people.id, pushSubscriptions.personId))
		.where(
			and(
				isNotNull(pushSubscriptions.failingSince),
				gt(sessions.expiresAt, new Date()),
			),
		)
		.orderBy(asc(pushSubscriptions.failingSince), asc(sessions.id))
		.limit(DEAF_PEOPLE_MAX);
	return rows.map(({ failingSince, ...row }) => ({
		...row,
		failingSince: failingSince ?? "",
	}));
}
