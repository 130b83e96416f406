"use client";

import { Cake } from "lucide-react";
import Link from "next/link";
import { useLocale } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { mediaUrl } from "@/lib/media/view";
import type { BirthdayView } from "@/lib/people/view";
import { profileHref } from "./profile-href";
import { useProfileWords } from "./words";

/** Whose birthday is in the coming fortnight. Nothing at all when nobody's is. */
export function Birthdays({
	people,
	today,
}: {
	people: BirthdayView[];
	/** The day the page was made (YYYY-MM-DD). */
	today: string;
}) {
	const t = useProfileWords();
	const { locale } = useLocale();
	if (people.length === 0) return null;
	const words = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
		day: "numeric",
		month: "long",
		timeZone: "UTC",
	});
	const dayOf = (date: string) => {
		const ahead = (Date.parse(date) - Date.parse(today)) / 86_400_000;
		if (ahead === 0) return t.today;
		return ahead === 1 ? t.tomorrow : words.format(new Date(date));
	};
	return (
		<section
			aria-labelledby="birthdays"
			className="grid gap-3 rounded-xl border border-line bg-raised p-4 shadow-raised"
		>
			<h2 id="birthdays" className="flex items-center gap-2 font-bold text-lg">
				<Cake aria-hidden="true" className="size-5 text-accent-text" />
				{t.birthdays}
			</h2>
			<ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
				{people.map((person) => (
					<li key={person.id} className="flex min-w-0 items-center gap-3">
						<Avatar
							id={person.id}
							name={person.displayName}
							photoUrl={
								person.photoId ? mediaUrl(person.photoId, "thumbnail") : null
							}
						/>
						<span className="grid min-w-0">
							<Link
								href={profileHref(person)}
								dir="auto"
								className="truncate font-semibold text-ink"
							>
								{person.displayName}
							</Link>
							<time dateTime={person.date} className="text-ink-soft text-sm">
								{dayOf(person.date)}
							</time>
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
