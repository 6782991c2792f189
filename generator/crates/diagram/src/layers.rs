//! Arranges boxes and arrows in layers: the layer of each box, the order in each layer, and the
//! positions in it.
//!
//! Boxes are in the even layers. The odd layers between them are for labels, so that these get
//! positions as boxes do. An arrow across several layers has a waypoint in each. An arrow that
//! leads back is laid out as if it went forward. Knows sizes but no directions, only *along*
//! and *across* the layers.

/// Something with a position in a layer.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) layer: usize,
    /// Its size across its layer.
    pub(super) size: i32,
    /// What it is: a box, a label or a waypoint.
    pub(super) is: Kind,
    /// Where it starts, across its layer.
    pub(super) at: i32,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The box with this number.
    Box,
    /// The label of the arrow with this number.
    Words(usize),
    /// A waypoint of an arrow.
    Route,
}

/// The path of an arrow through the layers.
#[derive(Debug, Clone)]
pub(super) struct Route {
    /// The nodes, from the lowest layer to the highest.
    pub(super) nodes: Vec<usize>,
    /// Whether the arrow leads from its last node to its first.
    pub(super) is_back: bool,
    /// Where it leaves its first node and reaches its last, relative to where these start.
    pub(super) ports: (i32, i32),
}

/// The finished layout: the boxes first, by their numbers.
#[derive(Debug, Clone)]
pub(super) struct Layers {
    pub(super) nodes: Vec<Node>,
    /// One path per arrow.
    pub(super) ways: Vec<Route>,
    pub(super) count: usize,
}

/// The space between two nodes in one layer.
const NODE_GAP: i32 = 22;
/// The space between two arrows at one box.
const PORT_GAP: i32 = 18;
/// How many times the order in the layers is improved.
const SWEEPS: usize = 8;

/// Lays out boxes of these sizes. Each arrow has its two boxes and the size of its label, if it
/// has one.
pub(super) fn layers(sizes: &[i32], arrows: &[(usize, usize, Option<i32>)]) -> Layers {
    let back = backward(sizes.len(), arrows);
    let forward: Vec<(usize, usize)> = arrows
        .iter()
        .zip(&back)
        .map(|(&(from, to, _), back)| if *back { (to, from) } else { (from, to) })
        .collect();
    let numbers = numbers(sizes.len(), &forward);
    let mut nodes: Vec<Node> = sizes
        .iter()
        .zip(&numbers)
        .map(|(&size, &layer)| Node { layer, size, is: Kind::Box, at: 0 })
        .collect();
    for (number, node) in nodes.iter_mut().enumerate() {
        let leaving = forward.iter().filter(|(from, _)| *from == number).count();
        let arriving = forward.iter().filter(|(_, to)| *to == number).count();
        let ports = i32::try_from(leaving.max(arriving)).expect("arrows are few");
        node.size = node.size.max((ports + 1) * PORT_GAP);
    }
    let mut ways = Vec::new();
    for (number, (&(first, last), is_back)) in forward.iter().zip(back).enumerate() {
        let mut route = vec![first];
        for layer in numbers[first] + 1..numbers[last] {
            // The label of an arrow is near its start.
            let is_place = layer == if is_back { numbers[last] - 1 } else { numbers[first] + 1 };
            let (size, is) = match arrows[number].2 {
                Some(size) if is_place => (size, Kind::Words(number)),
                _ => (0, Kind::Route),
            };
            route.push(nodes.len());
            nodes.push(Node { layer, size, is, at: 0 });
        }
        route.push(last);
        ways.push(Route { nodes: route, is_back, ports: (0, 0) });
    }
    let count = numbers.iter().max().map_or(0, |last| last + 1);
    let order = ordered(&nodes, &ways, count);
    let mut layers = Layers { nodes, ways, count };
    layers.set_ports(&order);
    layers.place(&order);
    layers.straighten();
    layers
}

/// Returns which arrows lead back to a box that comes before them.
fn backward(boxes: usize, arrows: &[(usize, usize, Option<i32>)]) -> Vec<bool> {
    fn visit(
        at: usize,
        arrows: &[(usize, usize, Option<i32>)],
        state: &mut [u8],
        back: &mut [bool],
    ) {
        state[at] = 1;
        for (number, &(from, to, _)) in arrows.iter().enumerate() {
            if from != at {
                continue;
            }
            match state[to] {
                0 => visit(to, arrows, state, back),
                // Still being visited, so this arrow closes a cycle.
                1 => back[number] = true,
                _ => {}
            }
        }
        state[at] = 2;
    }
    let mut state = vec![0; boxes];
    let mut back = vec![false; arrows.len()];
    for at in 0..boxes {
        if state[at] == 0 {
            visit(at, arrows, &mut state, &mut back);
        }
    }
    back
}

/// Returns the layer of each box: after all boxes that lead to it. A box that nothing leads to
/// moves as close as possible to what it leads to.
fn numbers(boxes: usize, forward: &[(usize, usize)]) -> Vec<usize> {
    let mut numbers = vec![0; boxes];
    // No path is longer than the number of boxes.
    for _ in 0..boxes {
        for &(from, to) in forward {
            // Two, because the odd layers between are for labels.
            numbers[to] = numbers[to].max(numbers[from] + 2);
        }
    }
    for at in 0..boxes {
        let is_first = forward.iter().all(|&(_, to)| to != at);
        let next = forward.iter().filter(|(from, _)| *from == at);
        // A box without arrows to it moves next to the first box that it leads to.
        if let Some(next) = next.map(|&(_, to)| numbers[to]).min().filter(|_| is_first) {
            numbers[at] = next - 2;
        }
    }
    numbers
}

/// Returns the nodes of each layer, in an order in which few arrows cross.
fn ordered(nodes: &[Node], ways: &[Route], count: usize) -> Vec<Vec<usize>> {
    let mut order: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (number, node) in nodes.iter().enumerate() {
        order[node.layer].push(number);
    }
    let steps: Vec<(usize, usize)> = ways
        .iter()
        .flat_map(|route| route.nodes.windows(2).map(|pair| (pair[0], pair[1])))
        .collect();
    let mut best = (crossings(&order, &steps, nodes.len()), order.clone());
    for sweep in 0..SWEEPS {
        let is_up = sweep % 2 == 1;
        for index in 1..count {
            // Each sweep sorts the layers by their neighbours on one side, in turn down and up.
            let layer = if is_up { count - 1 - index } else { index };
            let places = places(&order, nodes.len());
            let preferred_position = |node: usize| {
                let beside =
                    steps.iter().filter_map(|&(a, b)| match (is_up, a == node, b == node) {
                        (true, true, _) => Some(places[b]),
                        (false, _, true) => Some(places[a]),
                        _ => None,
                    });
                let (sum, count) =
                    beside.fold((0, 0), |(sum, count), each| (sum + each, count + 1));
                // In fractions of a position, as whole numbers.
                let preferred = (sum * 5_040_usize).checked_div(count);
                preferred.unwrap_or(places[node] * 5_040)
            };
            let mut wished: Vec<(usize, usize)> =
                order[layer].iter().map(|&node| (preferred_position(node), node)).collect();
            wished.sort_by_key(|(wish, _)| *wish);
            order[layer] = wished.into_iter().map(|(_, node)| node).collect();
        }
        let crossing_count = crossings(&order, &steps, nodes.len());
        // A sweep can also make it worse, so the best order is remembered.
        if crossing_count < best.0 {
            best = (crossing_count, order.clone());
        }
    }
    best.1
}

fn places(order: &[Vec<usize>], count: usize) -> Vec<usize> {
    let mut places = vec![0; count];
    for layer in order {
        for (place, &node) in layer.iter().enumerate() {
            places[node] = place;
        }
    }
    places
}

fn crossings(order: &[Vec<usize>], steps: &[(usize, usize)], count: usize) -> usize {
    let places = places(order, count);
    let mut layer_of = vec![0; count];
    for (layer, nodes) in order.iter().enumerate() {
        for &node in nodes {
            layer_of[node] = layer;
        }
    }
    let mut crossings = 0;
    for (index, &(a, b)) in steps.iter().enumerate() {
        for &(c, d) in &steps[index + 1..] {
            let is_beside = layer_of[a] == layer_of[c];
            let (left, right) = (places[a].cmp(&places[c]), places[b].cmp(&places[d]));
            crossings += usize::from(is_beside && left != right && left.is_ne() && right.is_ne());
        }
    }
    crossings
}

impl Layers {
    /// Spreads arrows over the sides of their boxes, in the order of where they lead.
    fn set_ports(&mut self, order: &[Vec<usize>]) {
        let places = places(order, self.nodes.len());
        for (node, is_leaving) in self.sides() {
            let size = self.nodes[node].size;
            let mut sorted: Vec<(usize, usize)> = self
                .arrows_at(node, is_leaving)
                .into_iter()
                .map(|(number, next)| (places[self.ways[number].nodes[next]], number))
                .collect();
            sorted.sort_unstable();
            let parts = i32::try_from(sorted.len()).expect("arrows are few") + 1;
            for (part, (_, number)) in (1..).zip(sorted) {
                *self.port(number, is_leaving) = size * part / parts;
            }
        }
    }

    /// Moves the ends of arrows along their boxes to make the arrows straight, as far as there
    /// is room.
    fn straighten(&mut self) {
        for (node, is_leaving) in self.sides() {
            let Node { size, at, .. } = self.nodes[node];
            let mut sorted: Vec<(i32, i32, usize)> = self
                .arrows_at(node, is_leaving)
                .into_iter()
                .map(|(number, next)| {
                    let route = &self.ways[number];
                    let port = if is_leaving { route.ports.0 } else { route.ports.1 };
                    (port, self.passes(route, next) - at, number)
                })
                .collect();
            sorted.sort_unstable();
            let count = i32::try_from(sorted.len()).expect("arrows are few");
            let wishes = sorted.iter().map(|(_, goal, _)| (*goal, PORT_GAP)).collect::<Vec<_>>();
            for (index, (place, (_, _, number))) in (0..).zip(spread(&wishes).iter().zip(sorted)) {
                let least = PORT_GAP * (index + 1);
                let most = size - PORT_GAP * (count - index);
                *self.port(number, is_leaving) = (*place).clamp(least, most);
            }
        }
    }

    /// Returns each box twice: for the side that arrows leave, and for the side where they
    /// arrive.
    fn sides(&self) -> Vec<(usize, bool)> {
        let boxes = self.nodes.iter().take_while(|node| node.is == Kind::Box);
        (0..boxes.count()).flat_map(|node| [(node, true), (node, false)]).collect()
    }

    /// Returns the arrows at one side of a box, with the index of the next node on each path.
    fn arrows_at(&self, node: usize, is_leaving: bool) -> Vec<(usize, usize)> {
        let ways = self.ways.iter().enumerate();
        let arrows = ways.filter_map(|(number, route)| {
            let last = route.nodes.len() - 1;
            let (end, next) = if is_leaving { (0, 1) } else { (last, last - 1) };
            (route.nodes[end] == node).then_some((number, next))
        });
        arrows.collect()
    }

    fn port(&mut self, route: usize, is_leaving: bool) -> &mut i32 {
        let ports = &mut self.ways[route].ports;
        if is_leaving { &mut ports.0 } else { &mut ports.1 }
    }

    /// Returns where a path crosses its node with this index, across the layers.
    pub(super) fn passes(&self, route: &Route, index: usize) -> i32 {
        let node = &self.nodes[route.nodes[index]];
        if index == 0 {
            node.at + route.ports.0
        } else if index == route.nodes.len() - 1 {
            node.at + route.ports.1
        } else {
            node.at + node.size / 2
        }
    }

    /// Positions everything across the layers so that arrows are as straight as possible.
    fn place(&mut self, order: &[Vec<usize>]) {
        for layer in order {
            self.place_layer(layer, &vec![0; layer.len()]);
        }
        for sweep in 0..SWEEPS {
            for index in 0..order.len() {
                let layer = &order[if sweep % 2 == 0 { index } else { order.len() - 1 - index }];
                // First one side decides, which moves nodes far; at the end, both.
                let both = sweep >= SWEEPS / 2;
                let wishes: Vec<i32> = layer
                    .iter()
                    .map(|&node| {
                        self.preferred_position(
                            node,
                            both || sweep % 2 == 0,
                            both || sweep % 2 == 1,
                        )
                    })
                    .collect();
                self.place_layer(layer, &wishes);
            }
        }
        let first = self.nodes.iter().map(|node| node.at).min().unwrap_or(0);
        for node in &mut self.nodes {
            node.at -= first;
        }
    }

    /// Returns where a node would be if only its arrows counted.
    fn preferred_position(&self, node: usize, before: bool, after: bool) -> i32 {
        let (mut sum, mut count) = (0, 0);
        for route in &self.ways {
            for index in 0..route.nodes.len() - 1 {
                let (a, b) = (self.passes(route, index), self.passes(route, index + 1));
                let own_position = self.nodes[node].at;
                // A bend in the middle of an arrow looks worse than one at a box.
                let is_way = |index: usize| self.nodes[route.nodes[index]].is != Kind::Box;
                let weight = if is_way(index) && is_way(index + 1) { 8 } else { 1 };
                if before && route.nodes[index + 1] == node {
                    sum += (own_position + a - b) * weight;
                    count += weight;
                }
                if after && route.nodes[index] == node {
                    sum += (own_position + b - a) * weight;
                    count += weight;
                }
            }
        }
        if count == 0 { self.nodes[node].at } else { sum / count }
    }

    /// Moves the nodes of a layer as close to their wishes as their order and sizes allow.
    fn place_layer(&mut self, layer: &[usize], wishes: &[i32]) {
        let wishes: Vec<(i32, i32)> = layer
            .iter()
            .zip(wishes)
            .map(|(&node, &wish)| (wish, self.nodes[node].size + NODE_GAP))
            .collect();
        for (&node, at) in layer.iter().zip(spread(&wishes)) {
            self.nodes[node].at = at;
        }
    }
}

/// Returns positions as close to the wishes as the sizes and the order allow, minimising the
/// sum of the squared distances.
fn spread(wishes: &[(i32, i32)]) -> Vec<i32> {
    // Positions that would overlap move together as a group: the sum of their wishes, and their
    // number.
    let mut groups: Vec<(i64, i64)> = Vec::new();
    let mut starts = Vec::new();
    let mut start = 0;
    for (wish, size) in wishes {
        starts.push(start);
        groups.push((i64::from(wish - start), 1));
        start += size;
        while let [.., (a, m), (b, n)] = groups[..]
            && a * n > b * m
        {
            groups.truncate(groups.len() - 2);
            groups.push((a + b, m + n));
        }
    }
    let places = groups.into_iter().flat_map(|(sum, count)| {
        let at = i32::try_from(sum.div_euclid(count)).expect("drawings are small");
        std::iter::repeat_n(at, usize::try_from(count).expect("it counts"))
    });
    places.zip(starts).map(|(at, start)| at + start).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layers_of(boxes: usize, arrows: &[(usize, usize)]) -> Layers {
        let arrows: Vec<_> = arrows.iter().map(|&(a, b)| (a, b, None)).collect();
        layers(&vec![40; boxes], &arrows)
    }

    #[test]
    fn a_chain_is_straight() {
        let layers = layers_of(4, &[(0, 1), (1, 2), (2, 3)]);
        let numbers: Vec<usize> = layers.nodes[..4].iter().map(|node| node.layer).collect();
        assert_eq!(numbers, [0, 2, 4, 6]);
        assert!(layers.nodes[..4].iter().all(|node| node.at == layers.nodes[0].at));
    }

    #[test]
    fn a_box_that_leads_to_two_is_between_them() {
        let layers = layers_of(3, &[(0, 1), (0, 2)]);
        let middle = |node: usize| layers.nodes[node].at + layers.nodes[node].size / 2;
        assert!((2 * middle(0) - middle(1) - middle(2)).abs() <= 2);
    }

    #[test]
    fn a_circle_has_one_arrow_that_leads_back() {
        let layers = layers_of(3, &[(0, 1), (1, 2), (2, 0)]);
        let back: Vec<bool> = layers.ways.iter().map(|route| route.is_back).collect();
        assert_eq!(back, [false, false, true]);
    }

    #[test]
    fn arrows_go_straight_where_their_boxes_have_room() {
        let layers = layers(&[120, 120], &[(0, 1, Some(60)), (1, 0, Some(60))]);
        for route in &layers.ways {
            let passes: Vec<i32> = (0..3).map(|index| layers.passes(route, index)).collect();
            assert!(passes.iter().all(|each| *each == passes[0]), "{passes:?}");
        }
    }

    #[test]
    fn a_late_box_is_close_to_what_it_leads_to() {
        let layers = layers_of(4, &[(0, 1), (1, 2), (3, 2)]);
        assert_eq!(layers.nodes[3].layer, 2);
    }

    #[test]
    fn arrows_that_need_not_cross_do_not() {
        let layers = layers_of(4, &[(0, 3), (1, 2)]);
        let at = |node: usize| layers.nodes[node].at;
        assert_eq!(at(0) < at(1), at(3) < at(2));
    }
}
