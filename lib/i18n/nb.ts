import type { Words } from "@/lib/i18n/en";
import { auth } from "@/lib/i18n/nb/auth";
import { common } from "@/lib/i18n/nb/common";
import { contacts } from "@/lib/i18n/nb/contacts";
import { conversations } from "@/lib/i18n/nb/conversations";
import { emoji } from "@/lib/i18n/nb/emoji";
import { groups } from "@/lib/i18n/nb/groups";
import { keeping } from "@/lib/i18n/nb/keeping";
import { lifetime } from "@/lib/i18n/nb/lifetime";
import { media } from "@/lib/i18n/nb/media";
import { messages } from "@/lib/i18n/nb/messages";
import { people } from "@/lib/i18n/nb/people";
import { previews } from "@/lib/i18n/nb/previews";
import { problems } from "@/lib/i18n/nb/problems";
import { search } from "@/lib/i18n/nb/search";
import { shell } from "@/lib/i18n/nb/shell";

/** Norwegian bokmål. */
export const nb: Words = {
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
