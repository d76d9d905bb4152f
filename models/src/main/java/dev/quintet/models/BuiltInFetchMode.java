package dev.quintet.models;

import java.util.List;

/// The modes that the library brings; constants, so that there is one of each also after it was
/// serialized.
enum BuiltInFetchMode implements FetchMode {
    ONE {
        @Override
        public void fetch(Fetcher fetcher, Model instance) {
            fetcher.fetchOne(instance);
        }
    },
    PEERS {
        @Override
        public void fetch(Fetcher fetcher, Model instance) {
            List<Model> peers = fetcher.peers(instance);
            if (peers.size() > 1) {
                fetcher.fetchMany(peers);
            } else {
                fetcher.fetchOne(instance);
            }
        }

        @Override
        public boolean tracksPeers() {
            return true;
        }
    },
    RAISE {
        @Override
        public void fetch(Fetcher fetcher, Model instance) {
            throw new FieldFetchBlocked(
                    "Fetching of "
                            + fetcher
                            + " is blocked by the fetch mode RAISE. "
                            + fetcher.remedy()
                            + ", or choose another mode with fetchMode().");
        }
    };

    static volatile FetchMode standard = PEERS;
}
