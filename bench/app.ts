import { createServer } from "node:http";
import { refuseAtTheEdge } from "@/lib/http/edge.server";
import { createLane } from "@/lib/http/lane.server";

// The server's own path of a hot request, without Next beside it: what the measured code costs by itself.
const lane = createLane();
createServer((request, response) => {
	if (refuseAtTheEdge(request, response)) return;
	if (!lane(request, response)) response.writeHead(404).end();
}).listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));

process.on("disconnect", () => process.exit());
