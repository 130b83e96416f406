"use client";

import { Printer } from "lucide-react";
import { useDay } from "@/components/settings/use-day";
import { useOrigin } from "@/components/settings/use-origin";
import { Button } from "@/components/ui/button";
import { PrintedAlone } from "@/components/ui/printed-alone";
import { QrCode } from "@/components/ui/qr-code";
import type { SheetCardsView } from "@/lib/auth/view";
import { useLocksWords } from "./words";

/** A sheet of invite cards as it is printed: two beside each other on A4, none split over two pages. */
export function CardSheet({
	sheet,
	serverName,
}: {
	sheet: SheetCardsView;
	serverName: string;
}) {
	const words = useLocksWords();
	const origin = useOrigin();
	return (
		<div className="grid gap-5">
			<p className="text-ink-soft">{words.sheetPageLead}</p>
			<div>
				<Button
					icon={<Printer aria-hidden="true" className="size-5" />}
					onClick={() => window.print()}
				>
					{words.print}
				</Button>
			</div>
			{origin && (
				<PrintedAlone>
					<ul className="grid ps-px pt-px sm:grid-cols-2 print:grid-cols-2">
						{sheet.cards.map(({ id, token }, index) => (
							<Card
								key={id}
								number={index + 1}
								link={`${origin}/register?invite=${token}`}
								{...{ serverName, expiresAt: sheet.expiresAt }}
							/>
						))}
					</ul>
				</PrintedAlone>
			)}
		</div>
	);
}

function Card({
	number,
	link,
	serverName,
	expiresAt,
}: {
	number: number;
	link: string;
	serverName: string;
	expiresAt: string;
}) {
	const words = useLocksWords();
	const day = useDay();
	return (
		<li className="-ms-px -mt-px grid break-inside-avoid content-start gap-2 border border-line-strong border-dashed p-4 print:p-3">
			<p className="wrap-anywhere font-bold" dir="auto">
				{words.cardTitle(serverName)}
			</p>
			<div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-3">
				<QrCode
					text={link}
					label={words.cardQr(number)}
					className="size-32! print:size-[30mm]!"
				/>
				<ol className="grid list-decimal gap-1 ps-4 text-sm leading-snug print:text-xs">
					{words.cardSteps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
			</div>
			<p className="break-all font-mono text-xs" dir="ltr">
				{link}
			</p>
			<p className="text-sm">{words.cardUntil(day(expiresAt))}</p>
		</li>
	);
}
