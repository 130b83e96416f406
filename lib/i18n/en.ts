import { auth } from "@/lib/i18n/en/auth";
import { common } from "@/lib/i18n/en/common";
import { contacts } from "@/lib/i18n/en/contacts";
import { conversations } from "@/lib/i18n/en/conversations";
import { emoji } from "@/lib/i18n/en/emoji";
import { groups } from "@/lib/i18n/en/groups";
import { keeping } from "@/lib/i18n/en/keeping";
import { lifetime } from "@/lib/i18n/en/lifetime";
import { media } from "@/lib/i18n/en/media";
import { messages } from "@/lib/i18n/en/messages";
import { people } from "@/lib/i18n/en/people";
import { previews } from "@/lib/i18n/en/previews";
import { problems } from "@/lib/i18n/en/problems";
import { search } from "@/lib/i18n/en/search";
import { shell } from "@/lib/i18n/en/shell";

/**
 * The words that a browser needs, by area, and the shape every other language must fill. What only the server says
 * (the front door) is added in `dictionaries.ts`.
 */
export const en = {
	auth,
	common,
	contacts,
	conversations,
	emoji,
	groups,
	keeping,
	lifetime,
	media,
	messages,
	people,
	previews,
	problems,
	search,
	shell,
};

/** The shape of a dictionary: texts, and functions from values to text. */
export type Words = typeof en;
