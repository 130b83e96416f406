import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { DoorPage } from "@/components/auth/door-page";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Time } from "@/components/ui/time";
import { comeBackAction, stayAwayAction } from "@/lib/account/actions";
import { leaverOf } from "@/lib/account/leave.server";
import { RETURN_COOKIE } from "@/lib/auth/half.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).account.goneTitle };
}

/**
 * Where an account that is deleted can be brought back, by who has just signed in to it; for everybody else it says that
 * it is deleted. Plain forms: they work before any script has come.
 */
export default async function ReturnPage() {
	const [{ account, auth }, jar] = await Promise.all([getT(), cookies()]);
	const leaver = await leaverOf(jar.get(RETURN_COOKIE)?.value);
	if (!leaver)
		return (
			<DoorPage title={account.goneTitle} lead={account.goneLead}>
				<Link href="/sign-in" className={buttonLook({})}>
					{auth.signIn}
				</Link>
			</DoorPage>
		);
	return (
		<DoorPage
			title={account.returnTitle(leaver.displayName)}
			lead={
				<>
					{account.returnLead} <Time at={leaver.dueAt} look="full" />.{" "}
					{account.returnAfter}
				</>
			}
		>
			<div className="flex flex-wrap gap-3">
				<form action={comeBackAction}>
					<Button type="submit">{account.returnButton}</Button>
				</form>
				<form action={stayAwayAction}>
					<Button type="submit" look="quiet">
						{account.returnStay}
					</Button>
				</form>
			</div>
		</DoorPage>
	);
}
