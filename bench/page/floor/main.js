// The smallest React page that shows the same list: one request, one table, nothing else.
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const columns = ['number', 'title', 'status', 'light', 'leadDepartmentId', 'ownerId', 'percent', 'costSum'];
const address = new URLSearchParams(location.search).get('list');

function Page() {
  const [items, setItems] = useState([]);
  useEffect(() => {
    void fetch(address)
      .then((response) => response.json())
      .then((list) => setItems(list.items));
  }, []);
  return h(
    'table',
    null,
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        columns.map((name) => h('th', { key: name, scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      null,
      items.map((item) =>
        h(
          'tr',
          { key: item.id },
          columns.map((name) => h('td', { key: name }, item[name])),
        ),
      ),
    ),
  );
}

createRoot(document.getElementById('root')).render(h(Page));
