"""A client for a parcel service with httpx2: a mocked transport, retries, streams, auth, cookies and errors."""

import json

import httpx2

seen = []
PARCELS = {"7": {"state": "on its way"}, "8": {"state": "lost"}}


def service(request: httpx2.Request) -> httpx2.Response:
    """Plays the parcel service."""
    seen.append((request.method, request.url.raw_path.decode(), request.content.decode()))
    path = request.url.path
    if path.startswith("/parcels/"):
        found = PARCELS.get(path.rsplit("/", 1)[1])
        return httpx2.Response(200, json=found) if found else httpx2.Response(404, json={"error": "unknown"})
    if path == "/busy":
        tries = sum(1 for each in seen if each[1] == "/busy")
        return httpx2.Response(503 if tries < 3 else 200, text=f"try {tries}", headers={"Retry-After": "0"})
    if path == "/moved":
        return httpx2.Response(302, headers={"Location": "/parcels/7?from=moved"})
    if path == "/loop":
        return httpx2.Response(307, headers={"Location": "/loop"})
    if path == "/log-in":
        return httpx2.Response(204, headers=[("Set-Cookie", "sid=abc; Path=/; HttpOnly"), ("Set-Cookie", "theme=dark")])
    if path == "/echo":
        headers = {name: request.headers[name] for name in ("accept", "user-agent", "content-type", "authorization", "cookie", "x-a") if name in request.headers}
        return httpx2.Response(200, json={"headers": headers, "query": str(request.url.query, "ascii"), "body": request.content.decode()})
    if path == "/lines":
        return httpx2.Response(200, content=b"one\ntwo\r\nth\xc3\xa4ree", headers={"Content-Type": "text/plain; charset=utf-8"})
    if path == "/latin":
        return httpx2.Response(200, content="é".encode("latin-1"), headers={"Content-Type": "text/plain; charset=iso-8859-1"})
    if path == "/slow":
        raise httpx2.ConnectTimeout("took too long", request=request)
    return httpx2.Response(200, html="<p>home</p>")


class Token(httpx2.Auth):
    """Gets a token first, then repeats a request that was refused."""

    def auth_flow(self, request):
        request.headers["Authorization"] = "Bearer old"
        response = yield request
        if response.json()["headers"].get("authorization") == "Bearer old":
            request.headers["Authorization"] = "Bearer new"
            yield request


class Retries(httpx2.BaseTransport):
    def __init__(self, inner, times):
        self.inner, self.times = inner, times

    def handle_request(self, request):
        for _ in range(self.times):
            response = self.inner.handle_request(request)
            if response.status_code != 503:
                break
        return response


hooks = {"request": [lambda request: print("   >", request.method, request.url)], "response": [lambda response: print("   <", response.status_code)]}
transport = httpx2.MockTransport(service)
with httpx2.Client(transport=Retries(transport, 3), base_url="https://parcels.example/", event_hooks=hooks, params={"v": "2"}, headers={"X-A": "1"}) as client:
    answer = client.get("parcels/7")
    print(answer, answer.json(), answer.is_success, answer.reason_phrase, answer.url, answer.encoding, answer.http_version)
    print(answer.headers, answer.request.headers["host"])
    print(client.get("/busy").text)
    answer = client.get("/moved", follow_redirects=True)
    print(answer.json(), [each.headers["location"] for each in answer.history], client.get("/moved").is_redirect, client.get("/moved").next_request)
    client.post("/log-in")
    print(dict(client.cookies), client.get("/echo").json())
    print(client.post("/echo", json={"a": [1, "ö"]}, params={"q": "a b&c"}).json())
    print(client.post("/echo", data={"x": ["1", "2"], "y": "ä b"}, headers={"X-A": "2"}, auth=("ann", "pw")).json())
    print(client.put("/echo", content=b"raw", auth=Token()).json()["headers"])
    files = client.build_request("POST", "/echo", data={"name": "n"}, files={"file": ("a.txt", b"hello", "text/plain")}, headers={"Content-Type": "multipart/form-data; boundary=b"})
    print(files.read().decode().splitlines())
    with client.stream("GET", "/lines") as stream:
        print(list(stream.iter_lines()), stream.num_bytes_downloaded)
    with client.stream("GET", "/lines") as stream:
        print(list(stream.iter_bytes(5)), stream.is_closed)
        try:
            print(stream.text)
        except httpx2.ResponseNotRead as error:
            print(type(error).__name__)
    print(client.get("/latin").text, client.get("/").headers["content-type"])
    for path in ("/parcels/9", "/busy", "/slow", "/loop"):
        try:
            client.get(path, follow_redirects=True).raise_for_status()
        except (httpx2.HTTPStatusError, httpx2.TransportError, httpx2.TooManyRedirects) as error:
            print(type(error).__name__, str(error).splitlines()[0], error.request.url.path)
    try:
        client.get("/parcels/7").raise_for_status().json()["nothing"]
    except KeyError as error:
        print(repr(error))
    try:
        client.get("/lines").json()
    except json.JSONDecodeError as error:
        print(error)
print(client.is_closed, [each for each in seen if each[2]][:2], len(seen))

url = httpx2.URL("https://ann:p%40ss@Parcels.example:8443/a b/../c?x=1&x=2&y=ä#top")
print(url, url.host, url.port, url.path, url.query, url.fragment, url.userinfo, url.params.get_list("x"), url.is_absolute_url)
print(url.copy_with(port=None, path="/z"), url.copy_add_param("z", "1 2").query, url.join("../d?e"), url.copy_remove_param("x").params)
print(httpx2.QueryParams({"a": [1, 2], "b": None, "c": True}), httpx2.Headers([("A", "1"), ("a", "2")])["a"], httpx2.codes.NOT_FOUND, httpx2.codes(404).name)
for wrong in ("http://[::1", "https://x.example:99999", "//"):
    try:
        print(repr(httpx2.URL(wrong)))
    except httpx2.InvalidURL as error:
        print(error)
try:
    httpx2.Client(transport=transport).get("nowhere")
except httpx2.UnsupportedProtocol as error:
    print(error)


def wsgi(environ, start_response):
    start_response("201 Created", [("Content-Type", "text/plain"), ("X-Path", environ["PATH_INFO"])])
    return [environ["REQUEST_METHOD"].encode(), b" ", environ["wsgi.input"].read()]


with httpx2.Client(transport=httpx2.WSGITransport(app=wsgi), base_url="http://local") as client:
    answer = client.patch("/x/y", content="body")
    print(answer.status_code, answer.text, answer.headers["x-path"])
print(httpx2.Timeout(5, read=None), httpx2.Limits(max_connections=3), repr(httpx2.Client(transport=transport).timeout))
