import { PageFrame } from "@/components/shell/page-frame";
import { SkeletonRows } from "@/components/ui/skeleton";
import { getT } from "@/lib/i18n/locale.server";

export default async function PeopleLoading() {
	const t = await getT();
	return (
		<PageFrame title={t.people.title} isWide>
			<SkeletonRows label={t.common.loading} />
		</PageFrame>
	);
}
