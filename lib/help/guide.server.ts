import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { config } from "@/lib/config.server";
import { parseTopic } from "@/lib/help/parse.server";
import { TOPICS, type TopicName } from "@/lib/help/topics";
import type { Topic } from "@/lib/help/view";
import { LOCALES, type Locale } from "@/lib/i18n/locale";

/** Where the guide lies in a checkout, in a build and among the files that go with a function on Vercel. */
const folder = (...path: string[]) =>
	join(/* turbopackIgnore: true */ process.cwd(), "docs", ...path);

const known = new Map<Locale, Promise<Topic[]>>();

/** All topics in a language, in their order. Read once by a server that serves, and anew at each look while developing. */
export function readGuide(locale: Locale): Promise<Topic[]> {
	const read =
		(config.isDevelopment() ? undefined : known.get(locale)) ??
		Promise.all(TOPICS.map((name) => readTopicFile(locale, name)));
	known.set(locale, read);
	// A file that could not be read is asked for again.
	read.catch(() => known.delete(locale));
	return read;
}

/** One topic, or null when there is none of that name. */
export async function readTopic(
	locale: Locale,
	name: string,
): Promise<Topic | null> {
	const topics = await readGuide(locale);
	return topics.find((topic) => topic.name === name) ?? null;
}

async function readTopicFile(locale: Locale, name: TopicName): Promise<Topic> {
	const path = folder("guide", locale, `${name}.md`);
	return parseTopic({ name, locale, markdown: await readFile(path, "utf8") });
}

const PICTURE_NAME = /^[a-z-]+\.webp$/;

/** The bytes of a picture of the guide, or null when there is none of that name. */
export async function readPicture(
	locale: string,
	name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const language = LOCALES.find((one) => one === locale);
	if (!language || !PICTURE_NAME.test(name)) return null;
	try {
		return new Uint8Array(
			await readFile(folder("pictures", "guide", language, name)),
		);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}
