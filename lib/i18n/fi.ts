import type { Words } from "@/lib/i18n/en";
import { auth } from "@/lib/i18n/fi/auth";
import { common } from "@/lib/i18n/fi/common";
import { contacts } from "@/lib/i18n/fi/contacts";
import { conversations } from "@/lib/i18n/fi/conversations";
import { emoji } from "@/lib/i18n/fi/emoji";
import { groups } from "@/lib/i18n/fi/groups";
import { keeping } from "@/lib/i18n/fi/keeping";
import { lifetime } from "@/lib/i18n/fi/lifetime";
import { media } from "@/lib/i18n/fi/media";
import { messages } from "@/lib/i18n/fi/messages";
import { people } from "@/lib/i18n/fi/people";
import { previews } from "@/lib/i18n/fi/previews";
import { problems } from "@/lib/i18n/fi/problems";
import { search } from "@/lib/i18n/fi/search";
import { shell } from "@/lib/i18n/fi/shell";

/** Finnish. Which word stands for what: docs/languages.md. */
export const fi: Words = {
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
