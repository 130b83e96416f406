import { z } from "zod";
import {
	ABOUT_LENGTH_MAX,
	ADDRESS_LENGTH_MAX,
	FIELD_LENGTH_MAX,
	WEBSITE_LENGTH_MAX,
} from "@/lib/limits";
import {
	AUDIENCE_AT_FIRST,
	AUDIENCES,
	FIELDS,
	type Field,
	isCountry,
	isPhone,
	websiteOf,
} from "@/lib/people/fields";
import { displayNameInput, emailInput } from "@/lib/people/input";
import { displayNameProblem } from "@/lib/people/rules";

/** Control characters but for the line break; everything else, in any script and direction, is the person's to say. */
const CONTROLS = /(?!\n)\p{Cc}/u;

/** What a person tells of themselves: plain text with line breaks. */
const about = z
	.string("invalid")
	.transform((text) => text.replace(/\r\n?/g, "\n").trim())
	.pipe(
		z
			.string()
			.max(ABOUT_LENGTH_MAX, "too_long")
			.refine((text) => !CONTROLS.test(text.replaceAll("\t", " ")), "invalid"),
	)
	.default("");

/** One line, or nothing. Nothing that deceives, as in a name: it stands beside one. */
const line = (lengthMax: number) =>
	z
		.string("invalid")
		.trim()
		.max(lengthMax, "too_long")
		.refine((text) => !text || !displayNameProblem(text), "invalid")
		.default("");

const website = line(WEBSITE_LENGTH_MAX).transform((typed, context) => {
	const address = typed ? websiteOf(typed) : "";
	if (address !== null && address.length <= WEBSITE_LENGTH_MAX) return address;
	context.addIssue({ code: "custom", message: "invalid" });
	return z.NEVER;
});

/** The photo stays as it is, goes, or becomes an attachment of the person's own. */
const photo = z
	.union([z.literal("keep"), z.literal("none"), z.uuid()], "invalid")
	.default("keep");

/** Day, month and year as they were typed: whether there is such a day is for the command to say, which knows today. */
const part = z.string("invalid").trim().max(4, "invalid").default("");

const audienceOf = (field: Field) =>
	z.enum(AUDIENCES, "invalid").default(AUDIENCE_AT_FIRST[field]);

const audienceShape = Object.fromEntries(
	FIELDS.map((field) => [field, audienceOf(field)]),
) as Record<Field, ReturnType<typeof audienceOf>>;

/** The profile form. Only these fields exist for it: anything else that is sent along falls away. */
export const profileInput = z.object({
	displayName: displayNameInput,
	photo,
	cover: photo,
	firstName: line(FIELD_LENGTH_MAX),
	lastName: line(FIELD_LENGTH_MAX),
	pronouns: line(FIELD_LENGTH_MAX),
	day: part,
	month: part,
	year: part,
	phone: line(FIELD_LENGTH_MAX).refine(
		(typed) => !typed || isPhone(typed),
		"invalid",
	),
	email: emailInput.default("").transform((email) => email ?? ""),
	address: line(ADDRESS_LENGTH_MAX),
	city: line(FIELD_LENGTH_MAX),
	country: z
		.string("invalid")
		.refine((code) => !code || isCountry(code), "invalid")
		.default(""),
	website,
	about,
	audiences: z.object(audienceShape).prefault({}),
});
export type ProfileInput = z.infer<typeof profileInput>;
