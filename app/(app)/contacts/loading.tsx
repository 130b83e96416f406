import { PageFrame } from "@/components/shell/page-frame";
import { SkeletonRows } from "@/components/ui/skeleton";
import { getT } from "@/lib/i18n/locale.server";

export default async function ContactsLoading() {
	const t = await getT();
	return (
		<PageFrame title={t.contacts.title}>
			<SkeletonRows label={t.common.loading} />
		</PageFrame>
	);
}
