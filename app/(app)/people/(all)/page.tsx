import type { Metadata } from "next";
import { Birthdays } from "@/components/people/birthdays";
import { Directory } from "@/components/people/directory";
import { PeopleTabs } from "@/components/people/people-tabs";
import { Suggestions } from "@/components/people/suggestions";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { readSuggestions } from "@/lib/contacts/suggestions.server";
import { getT } from "@/lib/i18n/locale.server";
import { readBirthdays } from "@/lib/people/fields.server";
import { readDirectory } from "@/lib/people/queries.server";
import { directoryQuery } from "@/lib/people/search";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getT();
	return { title: t.people.title };
}

export default async function PeoplePage({
	searchParams,
}: {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	const viewer = await requireViewer("/people");
	const { search } = await searchParams;
	const asked = directoryQuery.safeParse({ search: String(search ?? "") });
	const query = asked.success ? asked.data : directoryQuery.parse({});
	const now = Date.now();
	const [t, first, suggestions, birthdays] = await Promise.all([
		getT(),
		readDirectory(viewer, query),
		readSuggestions(viewer),
		readBirthdays(viewer, now),
	]);
	return (
		<PageFrame title={t.people.title} lead={t.people.lead} isWide>
			<PeopleTabs t={t} current="people" />
			<Directory first={first} search={query.search}>
				<Birthdays
					people={birthdays}
					today={new Date(now).toISOString().slice(0, 10)}
				/>
				<Suggestions people={suggestions} />
			</Directory>
		</PageFrame>
	);
}
