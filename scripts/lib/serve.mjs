// A web server on this machine alone, for folders that the build wrote.
import http from "node:http";
import https from "node:https";
import sirv from "sirv";

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.removeListener("error", reject);
      resolve(server.address().port);
    });
  });

/**
 * Serves a folder on 127.0.0.1, on the given port or one of the next twenty.
 * @param options.certificate key and cert make it an https server; then only the given port will do, since a manifest names it.
 * @returns the address without a slash at the end, and a function that closes the server.
 */
export const serveFolder = async (folder, { port = 3333, certificate } = {}) => {
  const files = sirv(folder, { dev: true, etag: true });
  const handle = (request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    });
  };
  const last = certificate || port === 0 ? port : port + 20;
  for (let wanted = port; ; wanted++) {
    const server = certificate ? https.createServer(certificate, handle) : http.createServer(handle);
    try {
      const used = await listen(server, wanted);
      const close = () =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        });
      return { url: `${certificate ? "https" : "http"}://localhost:${used}`, port: used, close };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || wanted >= last) throw error;
    }
  }
};
