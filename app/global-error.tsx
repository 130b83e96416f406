"use client";

import "./globals.css";
import { NoticePage } from "@/components/shell/notice-page";
import { buttonLook } from "@/components/ui/button-look";

/** The last net, when the root layout itself failed: no words could be loaded, so it says it in every language. */
export default function GlobalError({ retry }: { retry: () => void }) {
	return (
		<html lang="en" className="font-sans antialiased">
			<body>
				<title>Chit Chat</title>
				<NoticePage
					title="That did not work"
					action={
						<button
							type="button"
							className={buttonLook()}
							onClick={() => retry()}
						>
							Try again · <span lang="nb">Prøv igjen</span> ·{" "}
							<span lang="fi">Yritä uudelleen</span>
						</button>
					}
				>
					<p role="alert">Something went wrong on our side.</p>
					<p lang="nb">Noe gikk galt hos oss.</p>
					<p lang="fi">Meillä meni jokin vikaan.</p>
				</NoticePage>
			</body>
		</html>
	);
}
