import { COUNTRIES } from "@/lib/people/countries";

/** What people may tell of themselves, in the order in which it is shown. */
export const FIELDS = [
	"firstName",
	"lastName",
	"pronouns",
	"birthday",
	"birthYear",
	"phone",
	"email",
	"address",
	"city",
	"country",
	"website",
	"about",
	"cover",
] as const;
export type Field = (typeof FIELDS)[number];

/** Who sees a field, from most to fewest. Only the person themselves is `self`. */
export const AUDIENCES = ["everyone", "friends", "self"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What leads to a person's door or phone, and their birthday, is theirs alone until they say otherwise. */
export const AUDIENCE_AT_FIRST: Record<Field, Audience> = {
	firstName: "everyone",
	lastName: "everyone",
	pronouns: "everyone",
	birthday: "self",
	birthYear: "self",
	phone: "self",
	email: "self",
	address: "self",
	city: "everyone",
	country: "everyone",
	website: "everyone",
	about: "everyone",
	cover: "everyone",
};

/** Of two audiences, the one that fewer people are in. */
export function narrower(one: Audience, other: Audience): Audience {
	return AUDIENCES.indexOf(one) > AUDIENCES.indexOf(other) ? one : other;
}

/** Each field as it was read: no entry is nothing told, or nothing for this reader. */
export type FieldValues = Partial<Record<Field, string>>;

const LENGTHS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Nobody alive is older. */
const YEAR_MIN = 1900;

/**
 * A birthday as it is stored (MM-DD, and the year apart), from what was typed; null if there is no such day, or it is
 * yet to come. All empty is no birthday; a year needs its day. `today` is YYYY-MM-DD.
 */
export function birthdayOf(
	typed: { day: string; month: string; year: string },
	today: string,
): { birthday: string; birthYear: string } | null {
	const { day, month, year } = typed;
	if (!day && !month && !year) return { birthday: "", birthYear: "" };
	const length = LENGTHS_IN_MONTH[Number(month) - 1];
	if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !length)
		return null;
	if (Number(day) < 1 || Number(day) > length) return null;
	const birthday = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	if (!year) return { birthday, birthYear: "" };
	if (!/^\d{4}$/.test(year) || Number(year) < YEAR_MIN) return null;
	const isDay = birthday !== "02-29" || isLeapYear(Number(year));
	if (!isDay || `${year}-${birthday}` > today) return null;
	return { birthday, birthYear: year };
}

export function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A web address as it may be shown as a link, or null: http or https, without a name and password in it. */
export function websiteOf(typed: string): string | null {
	const address = /^[a-z][a-z0-9+.-]*:/i.test(typed)
		? typed
		: `https://${typed}`;
	if (/\s/.test(address) || !URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.protocol !== "https:" && url.protocol !== "http:") return null;
	if (url.username || url.password || !/[^.]\.[^.]/.test(url.hostname))
		return null;
	return url.href;
}

/** A phone number as people write it: digits of any script, and what stands between them. */
export function isPhone(typed: string): boolean {
	return /^[+\p{Nd}\s()./x#*-]{3,32}$/u.test(typed) && /\p{Nd}/u.test(typed);
}

export function isCountry(code: string): boolean {
	return (COUNTRIES as readonly string[]).includes(code);
}
