import { auth } from "@/lib/i18n/en/auth";
import { common } from "@/lib/i18n/en/common";
import { contacts } from "@/lib/i18n/en/contacts";
import { conversations } from "@/lib/i18n/en/conversations";
import { landing } from "@/lib/i18n/en/landing";
import { media } from "@/lib/i18n/en/media";
import { people } from "@/lib/i18n/en/people";
import { problems } from "@/lib/i18n/en/problems";
import { settings } from "@/lib/i18n/en/settings";
import { shell } from "@/lib/i18n/en/shell";

/** All words of the product, by area. This file is the shape every other language must fill. */
export const en = {
	auth,
	common,
	contacts,
	conversations,
	landing,
	media,
	people,
	problems,
	settings,
	shell,
};

/** The shape of a dictionary: texts, and functions from values to text. */
export type Words = typeof en;
