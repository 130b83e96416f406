import { NoticePage } from "@/components/shell/notice-page";
import { buttonLook } from "@/components/ui/button-look";
import { getT } from "@/lib/i18n/locale.server";

export default async function NotFound() {
	const t = await getT();
	return (
		<NoticePage
			title={t.landing.notFoundTitle}
			action={
				// A plain link: every page carries what this one needs, and Next's link is 3 KB of script.
				<>
					<a href="/" className={buttonLook()}>
						{t.shell.toStart}
					</a>
					<a href="/help" className={buttonLook({ look: "quiet" })}>
						{t.shell.help}
					</a>
				</>
			}
		>
			<p>{t.landing.notFoundLead}</p>
		</NoticePage>
	);
}
