import type { Metadata } from "next";
import { Directory } from "@/components/people/directory";
import { PeopleTabs } from "@/components/people/people-tabs";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
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
	const [t, first] = await Promise.all([getT(), readDirectory(viewer, query)]);
	return (
		<PageFrame title={t.people.title} lead={t.people.lead} isWide>
			<PeopleTabs t={t} current="people" />
			<Directory first={first} search={query.search} />
		</PageFrame>
	);
}
