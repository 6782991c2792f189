//! The server of `--serve`: the site in memory, and an event stream for open pages.
//!
//! Listens on loopback only. Only answers requests for a loopback name, so that no other site's
//! script can reach it by DNS rebinding. Only serves what the build made. Each connection is one
//! request and one thread, so a page that keeps its connections open or reads slowly never blocks
//! another one. The number of connections and the size and duration of requests are limited.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant, UNIX_EPOCH};

use serde_json::{Value, json};

use super::ServeError;
use crate::plan;
use crate::render::Site;

/// Number of ports to try after the requested one.
const TRIES: u16 = 20;
/// Maximum size of a request's head, in bytes.
const LONGEST_HEAD: u64 = 16 * 1024;
/// Time limit for reading a request and for sending its answer. Browsers open some connections
/// that they never use.
const PATIENCE: Duration = Duration::from_secs(60);
/// Maximum number of open connections. The server asks further clients to retry later.
const MOST_CONNECTIONS: usize = 256;
/// How often an event stream sends a sign of life. This also detects pages that are gone.
const HEARTBEAT: Duration = Duration::from_secs(15);

const RELOAD: &str = include_str!("reload.js");

/// A running server.
pub(super) struct Server {
    address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

/// State shared between the connection threads and the event loop.
#[derive(Default)]
struct Shared {
    site: Option<Arc<Site>>,
    /// Different for each site that is shown, even if the program is restarted.
    number: String,
    index: Arc<Index>,
    problems: Option<Value>,
    /// One sender per open page.
    listeners: Vec<Sender<Arc<str>>>,
    connections: usize,
}

/// A slot for a connection, freed on drop.
struct Place(Arc<Mutex<Shared>>);

impl Place {
    /// Takes a slot, if one is free.
    fn take(shared: &Arc<Mutex<Shared>>) -> Option<Self> {
        let mut inside = lock(shared);
        if inside.connections >= MOST_CONNECTIONS {
            return None;
        }
        inside.connections += 1;
        Some(Self(Arc::clone(shared)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        lock(&self.0).connections -= 1;
    }
}

/// The search index, built on the first request for it.
#[derive(Default)]
struct Index {
    make: Option<MakeIndex>,
    made: OnceLock<Site>,
}

/// Builds the files of the search index. Returns no files if the course can't be read.
pub(super) type MakeIndex = Box<dyn Fn() -> Site + Send + Sync>;

impl Index {
    fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        let make = self.make.as_ref()?;
        self.made.get_or_init(make).get(path).cloned()
    }
}

/// A parsed request.
struct Request {
    method: String,
    path: String,
    host: Option<String>,
}

struct Answer {
    status: &'static str,
    content_type: &'static str,
    location: Option<String>,
    /// The number of the site that the answer belongs to.
    site: Option<String>,
    bytes: Arc<[u8]>,
}

impl Server {
    /// Listens on `port`, or on the next free one.
    pub(super) fn start(port: u16) -> Result<Self, ServeError> {
        let mut port = port;
        let mut tries = 0;
        let listener = loop {
            let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
            match TcpListener::bind(address) {
                Ok(listener) => break listener,
                Err(_) if tries < TRIES && port < u16::MAX => {
                    port += 1;
                    tries += 1;
                }
                Err(error) => {
                    return Err(ServeError::Listen {
                        address,
                        reason: error.to_string(),
                    });
                }
            }
        };
        let address = listener
            .local_addr()
            .expect("a listener that was bound has an address");
        let server = Self {
            address,
            shared: Arc::default(),
        };
        let shared = Arc::clone(&server.shared);
        thread::spawn(move || {
            // Ignore connections that close before they are accepted.
            for stream in listener.incoming().flatten() {
                let Some(place) = Place::take(&shared) else {
                    refuse(stream);
                    continue;
                };
                thread::spawn(move || {
                    // The client may be gone before the answer.
                    drop(handle(stream, &place.0, address.port()));
                });
            }
        });
        Ok(server)
    }

    /// Returns the address to open in a browser.
    pub(super) fn url(&self) -> String {
        format!("http://localhost:{}/", self.address.port())
    }

    /// Returns the port.
    pub(super) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves this site from now on, with the search index that `index` builds.
    pub(super) fn show(&self, site: Arc<Site>, index: MakeIndex) {
        let mut shared = lock(&self.shared);
        shared.site = Some(site);
        shared.number = UNIX_EPOCH
            .elapsed()
            .map_or_else(|_| String::new(), |since| since.as_nanos().to_string());
        shared.index = Arc::new(Index {
            make: Some(index),
            made: OnceLock::new(),
        });
    }

    /// Sends an event to every open page.
    pub(super) fn tell(&self, event: &Value) {
        let line: Arc<str> = format!("data: {event}\n\n").into();
        // Each page has its own thread, so that no page waits for another.
        lock(&self.shared)
            .listeners
            .retain(|listener| listener.send(Arc::clone(&line)).is_ok());
    }

    /// Sends the problems to every open page, and to every page that is opened later.
    pub(super) fn remember_problems(&self, event: &Value) {
        lock(&self.shared).problems = Some(event.clone());
        self.tell(event);
    }
}

/// Locks the shared state. A thread that panicked can't have left it inconsistent, because each
/// field is replaced as a whole.
fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers that there are too many connections, without blocking.
fn refuse(mut stream: TcpStream) {
    let _ = stream.set_nonblocking(true).and_then(|()| {
        let answer = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        stream.write_all(answer.as_bytes())
    });
}

/// A stream with a deadline for reading, however slowly the bytes arrive.
struct Until<'s>(&'s TcpStream, Instant);

impl Read for Until<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.1.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.0.set_read_timeout(Some(left))?;
        let mut stream = self.0;
        stream.read(buffer)
    }
}

fn handle(stream: TcpStream, shared: &Mutex<Shared>, port: u16) -> io::Result<()> {
    // A page that doesn't read its answer must not keep its slot forever.
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(request) = read(&stream)? else {
        return Ok(());
    };
    if !is_ours(&request, port) {
        return send(
            &stream,
            &request,
            &plain(
                "403 Forbidden",
                "this server only answers requests to localhost",
            ),
        );
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return send(
            &stream,
            &request,
            &plain("405 Method Not Allowed", "only GET and HEAD are allowed"),
        );
    }
    match request.path.as_str() {
        "/_understory/events" => listen(stream, shared),
        "/_understory/reload.js" => {
            let answer = with_type(
                "200 OK",
                RELOAD.as_bytes(),
                "text/javascript; charset=utf-8",
            );
            send(&stream, &request, &answer)
        }
        path => {
            let inside = path.trim_start_matches('/');
            // Don't hold the lock while the index is built.
            let index = Arc::clone(&lock(shared).index);
            let piece = (inside.contains(plan::SEARCH) && !inside.ends_with('/'))
                .then(|| index.file(inside))
                .flatten();
            let answer = match piece {
                Some(bytes) => with_type("200 OK", bytes, type_of(inside)),
                None => {
                    let shared = lock(shared);
                    let answer = answer(path, shared.site.as_deref());
                    let site = shared.site.is_some().then(|| shared.number.clone());
                    Answer { site, ..answer }
                }
            };
            send(&stream, &request, &answer)
        }
    }
}

/// Reads the head of a request; `None` if it isn't a valid one.
fn read(stream: &TcpStream) -> io::Result<Option<Request>> {
    let bytes = Until(stream, Instant::now() + PATIENCE).take(LONGEST_HEAD);
    let mut lines = BufReader::new(bytes).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let mut request = Request {
        method: method.to_owned(),
        path: path.to_owned(),
        host: None,
    };
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
            request.host = Some(if is_first {
                value.trim().to_owned()
            } else {
                String::new()
            });
        }
    }
    Ok(None)
}

/// Returns whether the request names this machine as its host.
fn is_ours(request: &Request, port: u16) -> bool {
    let host = request.host.as_deref();
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host == Some(&format!("{name}:{port}")))
}

fn send(mut stream: &TcpStream, request: &Request, answer: &Answer) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n",
        answer.status,
        answer.content_type,
        answer.bytes.len(),
    );
    if let Some(location) = &answer.location {
        head.push_str(&format!("Location: {location}\r\n"));
    }
    // This is the only header that the page's own script can read.
    if let Some(number) = &answer.site {
        head.push_str(&format!("Server-Timing: site;desc=\"{number}\"\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&answer.bytes)?;
    }
    Ok(())
}

/// Keeps the connection open and writes events to it.
fn listen(mut stream: TcpStream, shared: &Mutex<Shared>) -> io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\nretry: 500\n\n";
    let (send, events) = mpsc::channel::<Arc<str>>();
    let first: String = {
        // Read and subscribe under one lock, so that no event is lost in between.
        let mut shared = lock(shared);
        shared.listeners.push(send);
        // The page may show an earlier site, if it was requested just before a save.
        let site = shared
            .site
            .as_ref()
            .map(|_| json!({"kind": "site", "number": shared.number}));
        let events = site.iter().chain(&shared.problems);
        events.map(|event| format!("data: {event}\n\n")).collect()
    };
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

fn answer(path: &str, site: Option<&Site>) -> Answer {
    let Some(site) = site else {
        return with_type(
            "503 Service Unavailable",
            NOT_BUILT.as_bytes(),
            "text/html; charset=utf-8",
        );
    };
    let inside = path.trim_start_matches('/');
    let file = if inside.is_empty() || inside.ends_with('/') {
        format!("{inside}index.html")
    } else {
        inside.to_owned()
    };
    if let Some(bytes) = site.get(&file) {
        return with_type("200 OK", Arc::clone(bytes), type_of(&file));
    }
    if site.contains_key(&format!("{inside}/index.html")) {
        let answer = plain(
            "308 Permanent Redirect",
            "this address needs a slash at the end",
        );
        return Answer {
            location: Some(format!("/{inside}/")),
            ..answer
        };
    }
    match site.get(plan::NOT_FOUND) {
        Some(bytes) => with_type(
            "404 Not Found",
            Arc::clone(bytes),
            "text/html; charset=utf-8",
        ),
        None => plain("404 Not Found", "page not found"),
    }
}

/// Shown until the first successful build. Its script lists the problems and loads the site once
/// it is built.
const NOT_BUILT: &str = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Not built yet</title>\n<main id=\"main\"><h1>The site is not built yet</h1><p>This page and the terminal list the problems.</p></main>\n<script type=\"module\" src=\"/_understory/reload.js\"></script></html>\n";

fn with_type(
    status: &'static str,
    bytes: impl Into<Arc<[u8]>>,
    content_type: &'static str,
) -> Answer {
    Answer {
        status,
        content_type,
        location: None,
        site: None,
        bytes: bytes.into(),
    }
}

fn plain(status: &'static str, words: &str) -> Answer {
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
    fn served() -> Server {
        let server = Server::start(0).expect("the system gives a free port");
        let page = |text: &str| Arc::from(text.as_bytes());
        let site = Site::from([
            ("index.html".to_owned(), page("home")),
            ("a/index.html".to_owned(), page("lesson")),
            ("404.html".to_owned(), page("nothing here")),
        ]);
        let index = || Site::from([("search/index.json".to_owned(), Arc::from(&b"{}"[..]))]);
        server.show(Arc::new(site), Box::new(index));
        server
    }

    /// Opens a page that listens to events.
    fn listening(server: &Server) -> TcpStream {
        let mut stream = TcpStream::connect(server.address).expect("it listens");
        let port = server.address.port();
        write!(
            stream,
            "GET /_understory/events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
        )
        .expect("it reads");
        stream
    }

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers text");
        answer
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
        assert!(get(&server, "/").ends_with("home"));
        assert!(get(&server, "/a/?x=1").ends_with("lesson"));
        assert!(get(&server, "/a").starts_with("HTTP/1.1 308"));
    }

    #[test]
    fn a_missing_page_gets_the_sites_404_page() {
        let answer = get(&served(), "/b/c/");
        assert!(
            answer.starts_with("HTTP/1.1 404") && answer.ends_with("nothing here"),
            "{answer}"
        );
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
                let answer = ask(&server, &format!("GET {path} HTTP/1.1\r\n{host}\r\n\r\n"));
                assert!(answer.starts_with("HTTP/1.1 403"), "{host}: {answer}");
            }
        }
    }

    #[test]
    fn only_get_and_head_are_allowed() {
        let server = served();
        let port = server.address.port();
        for method in [
            "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get",
        ] {
            let request = format!("{method} / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
            assert!(
                ask(&server, &request).starts_with("HTTP/1.1 405"),
                "{method}"
            );
        }
        let head = ask(
            &server,
            &format!("HEAD / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"),
        );
        assert!(
            head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"),
            "{head}"
        );
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
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert_eq!(answer, b"");
        assert!(get(&server, "/").ends_with("home"));
    }

    #[test]
    fn one_connection_too_many_is_rejected_and_the_others_go_on() {
        let server = served();
        let open = || TcpStream::connect(server.address).expect("it listens");
        let mut idle: Vec<TcpStream> = (0..MOST_CONNECTIONS).map(|_| open()).collect();
        let mut one_more = String::new();
        let _ = open().read_to_string(&mut one_more);
        assert!(one_more.starts_with("HTTP/1.1 503"), "{one_more}");
        // A closed connection frees its slot as soon as its thread notices.
        idle.clear();
        while lock(&server.shared).connections == MOST_CONNECTIONS {
            thread::yield_now();
        }
        assert!(get(&server, "/").ends_with("home"));
    }

    #[test]
    fn a_page_that_does_not_read_does_not_block_others() {
        let server = served();
        let _stuck = listening(&server);
        let mut reading = BufReader::new(listening(&server));
        while lock(&server.shared).listeners.len() < 2 {
            thread::yield_now();
        }
        // More than the system buffers for a connection that nobody reads.
        let long = serde_json::json!({ "kind": "changed", "words": "x".repeat(1 << 20) });
        for _ in 0..16 {
            server.tell(&long);
        }
        server.tell(&serde_json::json!({ "kind": "last" }));
        assert!(get(&server, "/").ends_with("home"));
        let mut line = String::new();
        while !line.contains("last") {
            line.clear();
            assert!(reading.read_line(&mut line).expect("the stream stays open") > 0);
        }
    }

    #[test]
    fn the_index_is_built_once_on_the_first_request() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let server = served();
        let made = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&made);
        server.show(
            Arc::new(Site::new()),
            Box::new(move || {
                counted.fetch_add(1, Ordering::SeqCst);
                Site::from([("search/index.json".to_owned(), Arc::from(&b"[7]"[..]))])
            }),
        );
        let get = |path: &str| {
            let host = format!("localhost:{}", server.address.port());
            ask(
                &server,
                &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"),
            )
        };
        get("/");
        assert_eq!(made.load(Ordering::SeqCst), 0);
        assert!(get("/search/index.json").ends_with("[7]"));
        assert!(get("/search/words-0.json").starts_with("HTTP/1.1 404"));
        assert_eq!(made.load(Ordering::SeqCst), 1);
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
            write!(stream, "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").expect("it reads");
        }
        for stream in &mut asking {
            let mut answer = String::new();
            stream
                .read_to_string(&mut answer)
                .expect("it answers and closes");
            assert!(answer.ends_with("home"));
        }
    }

    #[test]
    fn an_invalid_request_gets_no_answer() {
        assert_eq!(ask(&served(), "\r\n\r\n"), "");
        assert_eq!(ask(&served(), "GET\r\n\r\n"), "");
    }

    #[test]
    fn pages_and_the_event_stream_name_their_site() {
        let server = served();
        let number = |answer: &str| {
            let (_, rest) = answer.split_once("Server-Timing: site;desc=\"")?;
            Some(rest.split('"').next()?.to_owned())
        };
        let first = number(&get(&server, "/")).expect("the page has a number");
        server.show(Arc::new(Site::new()), Box::new(Site::new));
        let second = number(&get(&server, "/")).expect("so has what is not there");
        assert_ne!(first, second);
        let told = BufReader::new(listening(&server))
            .lines()
            .map(|line| line.expect("the stream stays open"))
            .find(|line| line.starts_with("data: "));
        let event = format!("data: {{\"kind\":\"site\",\"number\":\"{second}\"}}");
        assert_eq!(told.as_deref(), Some(&*event));
    }

    #[test]
    fn an_open_page_receives_events() {
        let server = served();
        server.remember_problems(&serde_json::json!({ "kind": "diagnostics" }));
        let mut stream = listening(&server);
        let mut heard = String::new();
        let mut buffer = [0; 512];
        while !heard.contains("diagnostics") {
            let count = stream.read(&mut buffer).expect("the stream stays open");
            heard.push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
        server.tell(&serde_json::json!({ "kind": "changed" }));
        while !heard.contains("changed") {
            let count = stream.read(&mut buffer).expect("the stream stays open");
            heard.push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
    }
}
