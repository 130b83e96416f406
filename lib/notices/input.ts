import { z } from "zod";
import { PAGE_LENGTH_DEFAULT, PAGE_LENGTH_MAX } from "@/lib/limits";
import { LOUDNESS_LEVELS, SETTING_KINDS } from "@/lib/notices/kinds";

export const noticeInput = z.object({
	/** The `next` of the page before. */
	before: z.uuid("invalid").optional(),
	limit: z.coerce
		.number("invalid")
		.int("invalid")
		.min(1, "invalid")
		.max(PAGE_LENGTH_MAX, "invalid")
		.default(PAGE_LENGTH_DEFAULT),
});
export type NoticeInput = z.infer<typeof noticeInput>;

/** The newest position that was on the screen. */
export const seenInput = z.object({ upTo: z.uuid("invalid") });
export type SeenInput = z.infer<typeof seenInput>;

const base64url = z
	.string("invalid")
	.regex(/^[A-Za-z0-9_-]+={0,2}$/, "invalid");

/** What a browser gives (`PushSubscription.toJSON`), and where it found us. */
export const subscribeInput = z.object({
	endpoint: z.url("invalid").max(1_000, "invalid"),
	keys: z.object({
		p256dh: base64url.max(100, "invalid"),
		auth: base64url.max(32, "invalid"),
	}),
	origin: z.url("invalid").regex(/^[ -~]{1,255}$/, "invalid"),
});
export type SubscribeInput = z.infer<typeof subscribeInput>;

export const kindInput = z.object({
	kind: z.enum(SETTING_KINDS, "invalid"),
	level: z.enum(LOUDNESS_LEVELS, "invalid"),
});
export type KindInput = z.infer<typeof kindInput>;

const minute = z.number("invalid").int("invalid").min(0, "invalid");
const minuteOfDay = minute.max(24 * 60 - 1, "invalid").nullable();

export const quietInput = z.object({
	hidesText: z.boolean("invalid"),
	quietFrom: minuteOfDay,
	quietTo: minuteOfDay,
	quietDays: minute.max(127, "invalid"),
	timeZone: z.string("invalid").regex(/^[A-Za-z0-9_+/-]{1,64}$/, "invalid"),
});
export type QuietInput = z.infer<typeof quietInput>;
