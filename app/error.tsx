"use client";

import { useT } from "@/components/i18n/use-t";
import { NoticePage } from "@/components/shell/notice-page";
import { buttonLook } from "@/components/ui/button-look";

/** A page that failed. The digest is the key to the server's log; nothing of the error itself is shown. */
export default function PageError({
	error,
	retry,
}: {
	error: Error & { digest?: string };
	retry: () => void;
}) {
	const t = useT();
	return (
		<NoticePage
			title={t.shell.errorTitle}
			action={
				<>
					<button
						type="button"
						className={buttonLook()}
						onClick={() => retry()}
					>
						{t.common.retry}
					</button>
					{/* A plain link: the router itself may be what broke. */}
					<a href="/" className={buttonLook({ look: "quiet" })}>
						{t.shell.toStart}
					</a>
					<a href="/help/trouble" className={buttonLook({ look: "plain" })}>
						{t.shell.help}
					</a>
				</>
			}
		>
			<p role="alert">{t.shell.errorLead}</p>
			{error?.digest && (
				<p className="text-sm">{t.shell.errorCode(error.digest)}</p>
			)}
		</NoticePage>
	);
}
