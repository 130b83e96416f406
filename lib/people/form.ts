import { FIELDS, type Field } from "@/lib/people/fields";
import type { OwnProfileView } from "@/lib/people/view";
import type { Problem } from "@/lib/problem";

/** The fields of the form as it is sent, but for the audiences. */
export const TYPED = [
	"displayName",
	"photo",
	"cover",
	"firstName",
	"lastName",
	"pronouns",
	"day",
	"month",
	"year",
	"phone",
	"email",
	"address",
	"city",
	"country",
	"website",
	"about",
] as const;
export type Typed = Record<(typeof TYPED)[number], string>;

/** The name of the choice of who sees a field. */
export const audienceName = (field: Field) => `audience.${field}`;

/** What was typed into the form, each thing a text, and chosen for whom; what is missing is left to the schema. */
export function typedOf(form: FormData): {
	typed: Partial<Typed>;
	audiences: Partial<Record<Field, string>>;
} {
	const textOf = (name: string) => {
		const value = form.get(name);
		return typeof value === "string" ? value : undefined;
	};
	return {
		typed: entriesOf(TYPED, (name) => textOf(name)),
		audiences: entriesOf(FIELDS, (field) => textOf(audienceName(field))),
	};
}

function entriesOf<Name extends string>(
	names: readonly Name[],
	textOf: (name: Name) => string | undefined,
): Partial<Record<Name, string>> {
	const entries = names.flatMap((name) => {
		const text = textOf(name);
		return text === undefined ? [] : [[name, text]];
	});
	return Object.fromEntries(entries);
}

/** The form before anything was typed: what is stored. */
export function formStateOf({
	displayName,
	fields,
	audiences,
}: OwnProfileView): ProfileFormState {
	const { birthday, birthYear, cover: _, ...told } = fields;
	const [month, day] = (birthday ?? "").split("-").map(Number);
	const born = month && day ? { month: String(month), day: String(day) } : {};
	const year = birthYear ? { year: birthYear } : {};
	return {
		typed: { displayName, ...told, ...born, ...year },
		audiences,
		problem: null,
		count: 0,
	};
}

/** What the profile form knows after it was sent: what was typed, and why it was refused. `count` tells sendings apart. */
export type ProfileFormState = {
	typed: Partial<Typed>;
	audiences: Partial<Record<Field, string>>;
	problem: Problem | null;
	count: number;
};
