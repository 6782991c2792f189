//! The server of `--serve`: the site, rendered file by file on request, and an event stream for
//! open pages.
//!
//! Listens on loopback only. Only answers requests for a loopback name, so that no other site's
//! script can reach it by DNS rebinding. Only serves what the build rendered. Each connection is
//! one request and one thread, so a page that reads slowly never blocks another one.
//!
//! `tiny_http` 0.12 isn't used because it can leave a request waiting while a browser keeps other
//! connections open: its pool counts a thread as idle that was just given work.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use serde_json::{Value, json};

use super::event::ServeError;
use crate::build::{OnDemand, Parsed};
use crate::report::{self, Colour};
use understory_course::plan;
use understory_python::highlight::escape;
use understory_render::Options;
use understory_source::site::locked;

/// Number of ports to try after the requested one.
const PORT_ATTEMPTS: u16 = 20;
/// Maximum size of a request's head, in bytes.
const MAX_HEAD_BYTES: u64 = 16 * 1024;
/// Time limit for reading and for writing. Browsers open some connections that they never use.
const IO_TIMEOUT: Duration = Duration::from_secs(60);
/// How often an event stream sends a heartbeat, which also detects closed pages.
const HEARTBEAT: Duration = Duration::from_secs(15);

const RELOAD: &str = include_str!("reload.js");

/// A running server.
pub(super) struct Server {
    address: SocketAddr,
    shared: Arc<Mutex<SharedState>>,
    site: Sender<RenderRequest>,
}

/// State shared between the request threads and the event loop.
#[derive(Default)]
struct SharedState {
    /// Different for each version that is shown, even if the program is restarted.
    number: Option<String>,
    problems: Option<Value>,
    /// One sender per open page.
    listeners: Vec<Sender<Arc<str>>>,
}

/// A request to the thread that renders files.
enum RenderRequest {
    /// Use this version of the site from now on.
    Show(Arc<Parsed>, Arc<Options>),
    /// Answer a request for this path.
    Path(String, Sender<Response>),
}

/// A parsed request.
struct Request {
    method: String,
    path: String,
    host: Option<String>,
}

struct Response {
    /// With its reason, as in `200 OK`.
    status: &'static str,
    content_type: &'static str,
    location: Option<String>,
    bytes: Vec<u8>,
}

impl Server {
    /// Listens on `port`, or on the next free one.
    pub(super) fn start(port: u16) -> Result<Self, ServeError> {
        let (listener, address) = listener(port)?;
        let shared = Arc::<Mutex<SharedState>>::default();
        let (site, requests) = mpsc::channel();
        thread::spawn(move || render_files(&requests));
        let (state, asking) = (Arc::clone(&shared), site.clone());
        thread::spawn(move || {
            // A connection that is gone before it's accepted is an error here, and no reason to
            // stop.
            for stream in listener.incoming().flatten() {
                let (state, asking) = (Arc::clone(&state), asking.clone());
                // The client may be gone before the response.
                thread::spawn(move || drop(handle(stream, &state, &asking, address.port())));
            }
        });
        Ok(Self { address, shared, site })
    }

    /// Returns the address to open in a browser.
    pub(super) fn url(&self) -> String {
        format!("http://localhost:{}/", self.address.port())
    }

    pub(super) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves this version of the site from now on.
    pub(super) fn serve_version(&self, parsed: Arc<Parsed>, options: Arc<Options>) {
        let _ = self.site.send(RenderRequest::Show(parsed, options));
        locked(&self.shared).number =
            UNIX_EPOCH.elapsed().ok().map(|since| since.as_nanos().to_string());
    }

    /// Sends an event to every open page.
    pub(super) fn send_event(&self, event: &Value) {
        let line: Arc<str> = format!("data: {event}\n\n").into();
        // Each page has its own thread, so that no page waits for another.
        locked(&self.shared).listeners.retain(|listener| listener.send(Arc::clone(&line)).is_ok());
    }

    /// Sends the problems to every open page, and to every page that is opened later.
    pub(super) fn remember_problems(&self, event: &Value) {
        locked(&self.shared).problems = Some(event.clone());
        self.send_event(event);
    }
}

/// Binds `port`, or the next free one, on loopback.
fn listener(port: u16) -> Result<(TcpListener, SocketAddr), ServeError> {
    let mut address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    for port in port..=port.saturating_add(PORT_ATTEMPTS) {
        address.set_port(port);
        if let Ok(listener) = TcpListener::bind(address) {
            // For port 0, the system chooses the port.
            let bound = listener.local_addr();
            return Ok((listener, bound.unwrap_or(address)));
        }
    }
    let reason = match TcpListener::bind(address) {
        Ok(_) => "it was in use".to_owned(),
        Err(error) => error.to_string(),
    };
    Err(ServeError::Listen { address, reason })
}

fn handle(
    stream: TcpStream,
    shared: &Mutex<SharedState>,
    site: &Sender<RenderRequest>,
    port: u16,
) -> io::Result<()> {
    stream.set_read_timeout(Some(IO_TIMEOUT))?;
    stream.set_write_timeout(Some(IO_TIMEOUT))?;
    let Some(request) = read(&stream)? else {
        return Ok(());
    };
    let send = |response, number| send(&stream, &request, &response, number);
    if !is_ours(&request, port) {
        let words = "this server only answers requests to localhost";
        return send(plain("403 Forbidden", words), None);
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return send(plain("405 Method Not Allowed", "only GET and HEAD are allowed"), None);
    }
    match request.path.as_str() {
        "/_understory/events" => listen(&stream, shared),
        path @ "/_understory/reload.js" => {
            send(with_type("200 OK", RELOAD.as_bytes(), type_of(path)), None)
        }
        path => {
            // If a newer version is shown in between, the page fetches itself again.
            let number = locked(shared).number.clone();
            let (reply, response) = mpsc::channel();
            let sent = site.send(RenderRequest::Path(path.to_owned(), reply));
            let response = sent.ok().and_then(|()| response.recv().ok());
            let response = response.unwrap_or_else(|| {
                page("503 Service Unavailable", "The site is not built yet", "")
            });
            send(response, number)
        }
    }
}

/// Renders the requested files of the latest version of the site.
fn render_files(requests: &Receiver<RenderRequest>) {
    let mut version = None;
    while let Ok(ask) = requests.recv() {
        match ask {
            RenderRequest::Show(parsed, options) => version = Some((parsed, options)),
            RenderRequest::Path(_, reply) => {
                let _ =
                    reply.send(page("503 Service Unavailable", "The site is not built yet", ""));
            }
        }
        while let Some((parsed, options)) = version.take() {
            version = parsed.with_files(&options, |files| {
                loop {
                    match requests.recv().ok()? {
                        RenderRequest::Show(parsed, options) => return Some((parsed, options)),
                        RenderRequest::Path(path, reply) => {
                            drop(reply.send(respond(&path, files, &parsed)))
                        }
                    }
                }
            });
        }
    }
}

/// Reads the head of a request; `None` if it isn't a valid one.
fn read(stream: &TcpStream) -> io::Result<Option<Request>> {
    let mut lines = BufReader::new(stream.take(MAX_HEAD_BYTES)).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let mut request = Request { method: method.to_owned(), path: path.to_owned(), host: None };
    for line in lines {
        let line = line?;
        if line.is_empty() {
            return Ok(Some(request));
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("host")
        {
            // Reject duplicate Host headers.
            let is_first = request.host.is_none();
            request.host = Some(if is_first { value.trim().to_owned() } else { String::new() });
        }
    }
    Ok(None)
}

/// Returns whether the request names this machine as its host.
fn is_ours(request: &Request, port: u16) -> bool {
    let host = request.host.as_deref();
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| host == Some(&format!("{name}:{port}")))
}

/// Sends a response. `number` is that of the version it belongs to.
fn send(
    mut stream: &TcpStream,
    request: &Request,
    response: &Response,
    number: Option<String>,
) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n",
        response.status,
        response.content_type,
        response.bytes.len(),
    );
    if let Some(location) = &response.location {
        head.push_str(&format!("Location: {location}\r\n"));
    }
    // This is the only header that the page's own script can read.
    if let Some(number) = number {
        head.push_str(&format!("Server-Timing: site;desc=\"{number}\"\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&response.bytes)?;
    }
    Ok(())
}

/// Keeps the connection open and writes events to it.
fn listen(mut stream: &TcpStream, shared: &Mutex<SharedState>) -> io::Result<()> {
    let (send, events) = mpsc::channel::<Arc<str>>();
    let first: String = {
        // Read and subscribe under one lock, so that no event is lost in between.
        let mut shared = locked(shared);
        shared.listeners.push(send);
        // The page may show an earlier site, if it was requested just before a save.
        let site = shared.number.as_ref();
        let site = site.map(|number| json!({"kind": "site", "number": number}));
        let events = site.iter().chain(&shared.problems);
        events.map(|event| format!("data: {event}\n\n")).collect()
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\nretry: 500\n\n";
    stream.write_all(head.as_bytes())?;
    stream.write_all(first.as_bytes())?;
    loop {
        match events.recv_timeout(HEARTBEAT) {
            Ok(line) => stream.write_all(line.as_bytes())?,
            Err(RecvTimeoutError::Timeout) => stream.write_all(b": here\n\n")?,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

fn respond(path: &str, files: &OnDemand<'_>, parsed: &Parsed) -> Response {
    let path_in_site = path.trim_start_matches('/');
    let file = if path_in_site.is_empty() || path_in_site.ends_with('/') {
        format!("{path_in_site}index.html")
    } else {
        path_in_site.to_owned()
    };
    let made = |status, path: &str| {
        Some(match files.file(path)? {
            Ok(bytes) => with_type(status, bytes, type_of(path)),
            Err(problem) => {
                let report = report::terminal(&[problem], parsed.sources(), Colour::Never);
                page("500 Internal Server Error", "This page can't be made", &report)
            }
        })
    };
    if let Some(response) = made("200 OK", &file) {
        return response;
    }
    if files.has(&format!("{path_in_site}/index.html")) {
        let response = plain("308 Permanent Redirect", "this address needs a slash at the end");
        return Response { location: Some(format!("/{path_in_site}/")), ..response };
    }
    // Without any files, there is no theme to render a page with.
    made("404 Not Found", plan::NOT_FOUND)
        .unwrap_or_else(|| page("503 Service Unavailable", "The site can't be built yet", ""))
}

/// Renders a page without the theme. Its script lists the problems, and reloads the page after
/// changes.
fn page(status: &'static str, title: &str, report: &str) -> Response {
    let report = escape(report);
    let html = format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title>\n<main id=\"main\"><h1>{title}</h1><p>This page and the terminal list the problems.</p><pre>{report}</pre></main>\n<script type=\"module\" src=\"/_understory/reload.js\"></script></html>\n"
    );
    with_type(status, html.into_bytes(), "text/html; charset=utf-8")
}

fn with_type(
    status: &'static str,
    bytes: impl Into<Vec<u8>>,
    content_type: &'static str,
) -> Response {
    Response { status, content_type, location: None, bytes: bytes.into() }
}

fn plain(status: &'static str, words: &str) -> Response {
    with_type(status, words.as_bytes(), "text/plain; charset=utf-8")
}

fn type_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("woff2") => "font/woff2",
        Some("txt" | "py" | "csv") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::ParseCache;
    use crate::load::{Files, LoadError, load};
    use understory_course::plan::Drafts;
    use understory_render::{Audience, Runner};
    use understory_verify::recordings::Recordings;
    struct Course(String);

    impl Files for Course {
        fn list(&self) -> Result<Vec<String>, LoadError> {
            let paths = ["course.toml", "home.md", "01-a/part.md", "01-a/01-b/lesson.md"];
            Ok(paths.map(|path| format!("content/{path}")).into())
        }

        fn list_at(&self, _: &str) -> Result<Option<Vec<String>>, LoadError> {
            Ok(None)
        }

        fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
            let text = match path {
                "content/course.toml" => "title = \"Course\"".to_owned(),
                _ => format!("+++\ntitle = \"Title\"\n+++\n\n{}\n", self.0),
            };
            Ok(text.into_bytes())
        }
    }

    /// Shows a small course with these words on each page.
    fn show_words(server: &Server, words: &str) {
        let sources = load(&Course(words.to_owned())).expect("it is text");
        let options = Options {
            drafts: Drafts::Exclude,
            audience: Audience::Author,
            runner: Runner::Building,
            recordings: Recordings::new(),
        };
        let parsed = Parsed::new(&sources, &mut ParseCache::default());
        server.serve_version(Arc::new(parsed), Arc::new(options));
    }

    fn served() -> Server {
        let server = Server::start(0).expect("the system gives a free port");
        show_words(&server, "Words of it.");
        server
    }

    /// Opens a page that listens to events.
    fn listening(server: &Server) -> TcpStream {
        let mut stream = TcpStream::connect(server.address).expect("it listens");
        let port = server.address.port();
        write!(stream, "GET /_understory/events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n")
            .expect("it reads");
        stream
    }

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("it answers text");
        response
    }

    fn get(server: &Server, path: &str) -> String {
        let port = server.address.port();
        ask(
            server,
            &format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"),
        )
    }

    #[test]
    fn pages_are_served_by_address() {
        let server = served();
        assert!(get(&server, "/").contains("Words of it."));
        assert!(get(&server, "/a/b/?x=1").contains("Words of it."));
        assert!(get(&server, "/a/b").starts_with("HTTP/1.1 308"));
    }

    #[test]
    fn a_missing_page_gets_the_sites_404_page() {
        let response = get(&served(), "/b/c/");
        assert!(response.starts_with("HTTP/1.1 404") && response.contains("<header"), "{response}");
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        let server = served();
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/a/..%2f..%2fCargo.toml",
            "/a/..\\..\\Cargo.toml",
            "/a/%5c..%5cCargo.toml",
            "/\0",
            "/%00",
            "/index.html%00.css",
            "/a/./../index.html",
            "C:/Windows/win.ini",
            "http://localhost/index.html",
            "file:///etc/passwd",
            "/.understory",
            "/theme/",
        ] {
            assert!(get(&server, path).starts_with("HTTP/1.1 404"), "{path}");
        }
    }

    #[test]
    fn other_host_names_are_rejected() {
        let server = served();
        let port = server.address.port();
        for path in ["/", "/_understory/events", "/_understory/reload.js"] {
            for host in [
                "Host: example.com".to_owned(),
                format!("Host: example.com:{port}"),
                format!("Host: localhost.example.com:{port}"),
                format!("Host: 127.0.0.1.example.com:{port}"),
                "Host: localhost".to_owned(),
                "X-Forwarded-Host: localhost".to_owned(),
                format!("Host: localhost:{port}\r\nHost: example.com"),
                format!("Host: example.com\r\nHost: localhost:{port}"),
            ] {
                let response = ask(
                    &server,
                    &format!("GET {path} HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n"),
                );
                assert!(response.starts_with("HTTP/1.1 403"), "{host}: {response}");
            }
        }
    }

    #[test]
    fn only_get_and_head_are_allowed() {
        let server = served();
        let port = server.address.port();
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"] {
            let request = format!(
                "{method} / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
            );
            assert!(ask(&server, &request).starts_with("HTTP/1.1 405"), "{method}");
        }
        let head = ask(
            &server,
            &format!("HEAD / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"),
        );
        assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"), "{head}");
    }

    #[test]
    fn it_listens_on_loopback_only() {
        assert!(served().address.ip().is_loopback());
    }

    #[test]
    fn an_endless_head_gets_no_answer() {
        let server = served();
        let mut stream = TcpStream::connect(server.address).expect("it listens");
        let line = format!("X: {}\r\n", "x".repeat(1000));
        let _ = stream.write_all(b"GET / HTTP/1.1\r\n");
        // The server stops reading when a head is too long, so not all of this may arrive.
        for _ in 0..64 {
            let _ = stream.write_all(line.as_bytes());
        }
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response);
        assert_eq!(response, b"");
        assert!(get(&server, "/").contains("Words of it."));
    }

    #[test]
    fn an_invalid_request_gets_no_answer() {
        assert_eq!(ask(&served(), "\r\n\r\n"), "");
        assert_eq!(ask(&served(), "GET\r\n\r\n"), "");
    }

    #[test]
    fn a_page_that_does_not_read_does_not_block_others() {
        let server = served();
        let _stuck = listening(&server);
        let mut reading = BufReader::new(listening(&server));
        while locked(&server.shared).listeners.len() < 2 {
            thread::yield_now();
        }
        // More than the system buffers for a connection that nobody reads.
        let long = serde_json::json!({ "kind": "changed", "words": "x".repeat(1 << 20) });
        for _ in 0..16 {
            server.send_event(&long);
        }
        server.send_event(&serde_json::json!({ "kind": "last" }));
        assert!(get(&server, "/").contains("Words of it."));
        let mut line = String::new();
        while !line.contains("last") {
            line.clear();
            assert!(reading.read_line(&mut line).expect("the stream stays open") > 0);
        }
    }

    #[test]
    fn the_search_index_is_there() {
        let index = get(&served(), "/search/index.json");
        assert!(index.starts_with("HTTP/1.1 200"), "{index}");
        assert!(get(&served(), "/search/words-none.json").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn before_a_version_is_shown_a_page_stands_in() {
        let server = Server::start(0).expect("the system gives a free port");
        assert!(get(&server, "/").starts_with("HTTP/1.1 503"));
    }

    #[test]
    fn a_busy_port_gives_the_next_one() {
        let first = served();
        let second = Server::start(first.address.port()).expect("the next port is free");
        assert_ne!(first.address.port(), second.address.port());
    }

    #[test]
    fn open_connections_do_not_block_others() {
        let server = served();
        let port = server.address.port();
        let open = || TcpStream::connect(server.address).expect("it listens");
        let _idle: Vec<TcpStream> = (0..32).map(|_| open()).collect();
        let mut asking: Vec<TcpStream> = (0..32).map(|_| open()).collect();
        for stream in &mut asking {
            write!(stream, "GET / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")
                .expect("it reads");
        }
        for stream in &mut asking {
            let mut response = String::new();
            stream.read_to_string(&mut response).expect("it answers and closes");
            assert!(response.contains("Words of it."));
        }
    }

    #[test]
    fn pages_and_the_event_stream_name_their_site() {
        let server = served();
        let number = |response: &str| {
            let (_, rest) = response.split_once("Server-Timing: site;desc=\"")?;
            Some(rest.split('"').next()?.to_owned())
        };
        let first = number(&get(&server, "/")).expect("the page has a number");
        show_words(&server, "Others.");
        let second = number(&get(&server, "/")).expect("so has the next one");
        assert_ne!(first, second);
        let event_line = BufReader::new(listening(&server))
            .lines()
            .map(|line| line.expect("the stream stays open"))
            .find(|line| line.starts_with("data: "));
        let event = format!("data: {{\"kind\":\"site\",\"number\":\"{second}\"}}");
        assert_eq!(event_line.as_deref(), Some(&*event));
    }

    #[test]
    fn an_open_page_receives_events() {
        let server = served();
        server.remember_problems(&serde_json::json!({ "kind": "diagnostics" }));
        let mut stream = listening(&server);
        let mut received = String::new();
        let mut buffer = [0; 512];
        while !received.contains("diagnostics") {
            let count = stream.read(&mut buffer).expect("the stream stays open");
            received.push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
        server.send_event(&serde_json::json!({ "kind": "changed" }));
        while !received.contains("changed") {
            let count = stream.read(&mut buffer).expect("the stream stays open");
            received.push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
    }
}
