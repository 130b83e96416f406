import Link from "next/link";
import { NoticePage } from "@/components/shell/notice-page";
import { buttonLook } from "@/components/ui/button-look";
import { getT } from "@/lib/i18n/locale.server";

export default async function NotFound() {
	const t = await getT();
	return (
		<NoticePage
			title={t.landing.notFoundTitle}
			action={
				<Link href="/" className={buttonLook()}>
					{t.shell.toStart}
				</Link>
			}
		>
			<p>{t.landing.notFoundLead}</p>
		</NoticePage>
	);
}
