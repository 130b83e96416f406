"use client";

import { LockKeyhole, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale } from "@/components/i18n/use-t";
import type { Field } from "@/lib/people/fields";
import type { ProfileView } from "@/lib/people/view";
import { useProfileWords } from "./words";

const FACTS = [
	...(["birthday", "phone", "email", "website"] as const),
	...(["address", "city", "country"] as const),
];

/** What a person tells and the viewer may see. On one's own page a sign says what others see less of. */
export function ProfileDetails({ profile }: { profile: ProfileView }) {
	const t = useProfileWords();
	const { fields, audiences } = profile;
	const name = [fields.firstName, fields.lastName].filter(Boolean).join(" ");
	const facts = FACTS.filter((field) => fields[field]);
	const isEmpty = !fields.about && !name && facts.length === 0;
	return (
		<section aria-labelledby="details" className="grid gap-4">
			<h2 id="details" className="sr-only">
				{t.details}
			</h2>
			{isEmpty && <p className="text-ink-soft">{t.nothing}</p>}
			{fields.about && (
				<p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
					{fields.about}
					<Sign audience={audiences?.about} />
				</p>
			)}
			{(name || facts.length > 0) && (
				<dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
					{name && (
						<Fact label={t.name} audience={audiences?.lastName}>
							{name}
						</Fact>
					)}
					{facts.map((field) => (
						<Fact
							key={field}
							label={t.fields[field]}
							audience={audiences?.[field]}
						>
							<FactValue field={field} profile={profile} />
						</Fact>
					))}
				</dl>
			)}
		</section>
	);
}

function Fact({
	label,
	audience,
	children,
}: {
	label: string;
	audience: string | undefined;
	children: ReactNode;
}) {
	return (
		<div className="grid min-w-0 content-start">
			<dt className="text-ink-soft text-sm">{label}</dt>
			<dd dir="auto" className="wrap-anywhere">
				{children}
				<Sign audience={audience} />
			</dd>
		</div>
	);
}

function Sign({ audience }: { audience: string | undefined }) {
	const t = useProfileWords();
	if (!audience || audience === "everyone") return null;
	const label = audience === "self" ? t.onlyYou : t.onlyFriends;
	const Icon = audience === "self" ? LockKeyhole : Users;
	return (
		<span
			title={label}
			className="ms-1.5 inline-block align-[-2px] text-ink-soft"
		>
			<Icon aria-hidden="true" className="size-4" />
			<span className="sr-only">{label}</span>
		</span>
	);
}

function FactValue({
	field,
	profile: { fields },
}: {
	field: Field;
	profile: ProfileView;
}) {
	const value = fields[field] ?? "";
	if (field === "birthday")
		return <Birthday day={value} year={fields.birthYear} />;
	if (field === "website") {
		const { host, pathname } = new URL(value);
		const path = pathname === "/" ? "" : pathname;
		return (
			<a
				href={value}
				target="_blank"
				rel="noopener noreferrer nofollow ugc"
				className="text-accent-text underline"
			>
				{host}
				{path}
			</a>
		);
	}
	const scheme = { phone: "tel:", email: "mailto:" }[field as string];
	const to =
		field === "phone"
			? value.replace(/[^+\d]/g, "")
			: value.split("@").map(encodeURIComponent).join("@");
	// Digits of other scripts are not dialled.
	if (!scheme || !to) return value;
	return (
		<a href={`${scheme}${to}`} className="text-accent-text underline">
			{value}
		</a>
	);
}

function Birthday({ day, year }: { day: string; year: string | undefined }) {
	const { locale } = useLocale();
	const date = new Date(`${year ?? "2000"}-${day}T00:00:00Z`);
	return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
		day: "numeric",
		month: "long",
		year: year ? "numeric" : undefined,
		timeZone: "UTC",
	}).format(date);
}
