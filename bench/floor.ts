import { Agent, createServer, request as open } from "node:http";
import mysql from "mysql2/promise";
import Pusher from "pusher";
import { connectionOptions } from "@/db/client";

/**
 * The floor: the least that stores a message and tells it. A bare handler, one insert, one publish on a kept-open
 * connection; nobody is asked who they are, nothing is counted, numbered or checked.
 */
const pool = mysql.createPool({
	...connectionOptions(process.env.DATABASE_URL ?? ""),
	connectionLimit: 8,
});
const appId = process.env.PUSHER_APP_ID ?? "";
const host = process.env.PUSHER_HOST ?? "";
const port = process.env.PUSHER_PORT ?? "";
const pusher = new Pusher({
	appId,
	key: process.env.PUSHER_KEY ?? "",
	secret: process.env.PUSHER_SECRET ?? "",
	host,
	port,
});
const agent = new Agent({ keepAlive: true });

createServer(async (request, response) => {
	let text = "";
	for await (const chunk of request) text += chunk;
	const message = JSON.parse(text);
	await pool.execute(
		"insert into bench_floor (room, sender, body) values (?, ?, ?)",
		[message.room, message.sender, message.text],
	);
	await publish(message.channel, message);
	response.writeHead(200, { "content-type": "application/json" }).end(text);
}).listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));

function publish(channel: string, message: unknown): Promise<void> {
	const path = `/apps/${appId}/events`;
	const body = JSON.stringify({
		name: "message.created",
		channels: [channel],
		data: JSON.stringify(message),
	});
	const query = pusher.createSignedQueryString({ method: "POST", path, body });
	return new Promise((resolve, reject) => {
		const call = open(
			{
				agent,
				host,
				port,
				method: "POST",
				path: `${path}?${query}`,
				headers: {
					"content-type": "application/json",
					"content-length": Buffer.byteLength(body),
				},
			},
			(answer) => answer.resume().on("end", resolve),
		);
		call.on("error", reject);
		call.end(body);
	});
}

process.on("disconnect", () => process.exit());
