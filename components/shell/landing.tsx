import { House, MessagesSquare, Smartphone, Ticket } from "lucide-react";
import Link from "next/link";
import { buttonLook } from "@/components/ui/button-look";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import { Village } from "./village";

const POINT_ICONS = [House, MessagesSquare, Smartphone];

/** What a stranger sees: what this place is, and the way in. */
export function Landing({
	t,
	isRegistrationOpen,
	isOpenToGuests,
}: {
	t: ServerWords;
	isRegistrationOpen: boolean;
	isOpenToGuests: boolean;
}) {
	return (
		<div className="grid content-start gap-14 py-4 sm:py-10">
			<section className="grid items-center gap-10 lg:grid-cols-2 lg:gap-14">
				<div className="grid gap-6">
					<h1 className="font-extrabold text-display">{t.landing.title}</h1>
					<p className="max-w-prose text-ink-soft text-lg sm:text-xl">
						{t.landing.lead}
					</p>
					<div className="flex flex-wrap gap-3">
						<Link href="/sign-in" className={buttonLook({ size: "large" })}>
							{t.auth.signIn}
						</Link>
						{isRegistrationOpen && (
							<Link
								href="/register"
								className={buttonLook({ size: "large", look: "quiet" })}
							>
								{t.auth.createAccount}
							</Link>
						)}
						{isOpenToGuests && (
							<Link
								href="/guest"
								className={buttonLook({ size: "large", look: "quiet" })}
							>
								{t.auth.guestEnter}
							</Link>
						)}
					</div>
					{!isRegistrationOpen && <InviteNote t={t} />}
				</div>
				<Village label={t.landing.picture} className="max-lg:max-w-xl" />
			</section>
			<section aria-labelledby="points" className="grid gap-5">
				<h2 id="points" className="font-bold text-2xl">
					{t.landing.pointsTitle}
				</h2>
				<ul className="grid gap-x-10 gap-y-6 sm:grid-cols-3">
					{t.landing.points.map((point, index) => {
						const Icon = POINT_ICONS[index] ?? House;
						return (
							<li key={point.title} className="grid content-start gap-1.5">
								<Icon
									aria-hidden="true"
									className="mb-1 size-6 text-accent-text"
								/>
								<h3 className="font-semibold text-lg">{point.title}</h3>
								<p className="text-ink-soft">{point.text}</p>
							</li>
						);
					})}
				</ul>
			</section>
		</div>
	);
}

function InviteNote({ t }: { t: ServerWords }) {
	return (
		<div className="flex max-w-prose gap-3 border-lamp border-s-4 ps-4">
			<Ticket
				aria-hidden="true"
				className="mt-0.5 size-5 shrink-0 text-ink-soft"
			/>
			<div>
				<p className="font-semibold">{t.landing.needInvite}</p>
				<p className="text-ink-soft">{t.landing.needInviteLead}</p>
			</div>
		</div>
	);
}
