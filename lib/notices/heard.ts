import { noticesChanged } from "@/lib/notices/events";

/** Reads the news of the bell: the new count, null when it is to be asked for, undefined for what does not hold to its schema. */
export function readUnseen(data: unknown): number | null | undefined {
	const heard = noticesChanged.schema.safeParse(data);
	return heard.success ? heard.data.unseen : undefined;
}
