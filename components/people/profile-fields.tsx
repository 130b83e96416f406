"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import {
	AUDIENCE_AT_FIRST,
	type Audience,
	type Field,
} from "@/lib/people/fields";
import type { ProfileFormState } from "@/lib/people/form";
import { BirthdayField } from "./birthday-field";
import { CoverField } from "./cover-field";
import { ToldField } from "./told-field";
import { useProfileWords } from "./words";

export type Country = { code: string; name: string };
type Line = Exclude<
	Field,
	"cover" | "birthday" | "birthYear" | "country" | "about"
>;

type FormPart = {
	state: ProfileFormState;
	faults: Record<string, string>;
};

/** All that is optional in a profile, in groups, each thing with who sees it. */
export function ProfileFields({
	state,
	faults,
	countries,
	coverId,
}: FormPart & { countries: Country[]; coverId: string | undefined }) {
	const t = useProfileWords();
	const part = { state, faults };
	const audience = (field: Field) => audienceIn(state, field);
	return (
		<>
			<p className="text-ink-soft">{t.lead}</p>
			<ToldField field="cover" audience={audience("cover")}>
				<CoverField coverId={coverId} />
			</ToldField>
			<ToldField field="about" audience={audience("about")}>
				<TextArea
					name="about"
					label={t.fields.about}
					error={faults.about}
					defaultValue={state.typed.about}
				/>
			</ToldField>
			<Group title={t.groups.names}>
				<LineField {...part} field="firstName" autoComplete="given-name" />
				<LineField {...part} field="lastName" autoComplete="family-name" />
				<LineField {...part} field="pronouns" autoComplete="off" />
			</Group>
			<Group title={t.groups.birthday}>
				<BirthdayField
					typed={state.typed}
					audiences={{
						birthday: audience("birthday"),
						birthYear: audience("birthYear"),
					}}
					hasFault={faults.birthday !== undefined}
				/>
			</Group>
			<Contact {...part} />
			<Place {...part} countries={countries} />
		</>
	);
}

function Contact({ state, faults }: FormPart) {
	const t = useProfileWords();
	const part = { state, faults };
	return (
		<Group title={t.groups.contact}>
			<LineField {...part} field="phone" type="tel" autoComplete="tel" />
			<LineField
				{...part}
				field="email"
				type="email"
				autoComplete="email"
				hint={t.emailHint}
			/>
			<LineField
				{...part}
				field="website"
				type="url"
				autoComplete="url"
				hint={t.websiteHint}
				fault={t.noWebsite}
			/>
		</Group>
	);
}

function Place({
	state,
	faults,
	countries,
}: FormPart & { countries: Country[] }) {
	const t = useProfileWords();
	const part = { state, faults };
	return (
		<Group title={t.groups.place}>
			<LineField {...part} field="address" autoComplete="street-address" />
			<LineField {...part} field="city" autoComplete="address-level2" />
			<ToldField field="country" audience={audienceIn(state, "country")}>
				<Select
					name="country"
					label={t.fields.country}
					error={faults.country}
					defaultValue={state.typed.country ?? ""}
					autoComplete="country"
				>
					<option value="">{t.noCountry}</option>
					{countries.map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</Select>
			</ToldField>
		</Group>
	);
}

function LineField({
	state,
	faults,
	field,
	fault = faults[field],
	...rest
}: FormPart & {
	field: Line;
	/** What a refusal says here, where it can say more than that something is wrong. */
	fault?: string | undefined;
} & Pick<ComponentProps<typeof TextField>, "type" | "autoComplete" | "hint">) {
	const t = useProfileWords();
	return (
		<ToldField field={field} audience={audienceIn(state, field)}>
			<TextField
				{...rest}
				name={field}
				label={t.fields[field]}
				error={faults[field] && fault}
				defaultValue={state.typed[field]}
				dir="auto"
			/>
		</ToldField>
	);
}

function Group({ title, children }: { title: string; children: ReactNode }) {
	const id = useId();
	return (
		<section aria-labelledby={id} className="grid gap-4">
			<h2 id={id} className="border-line border-t pt-5 font-bold text-lg">
				{title}
			</h2>
			{children}
		</section>
	);
}

const audienceIn = (state: ProfileFormState, field: Field): Audience =>
	(state.audiences[field] as Audience | undefined) ?? AUDIENCE_AT_FIRST[field];
